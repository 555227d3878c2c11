package org.hob.console;

import java.util.Map;
import org.hob.action.ActionException;
import tools.jackson.core.JsonGenerator;

/** A request that is not done: the answer's status, and what would have been right. */
final class Refused extends RuntimeException {

    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int WRONG_METHOD = 405;
    static final int TOO_LARGE = 413;
    static final int WRONG_TYPE = 415;
    static final int DEVICE_FAILED = 502;
    static final int NOBODY_THERE = 503;
    static final int TOO_SLOW = 504;

    private final int status;
    private final Map<String, String> answer;

    private Refused(int status, Map<String, String> answer) {
        super(answer.get("error"), null, false, false);
        this.status = status;
        this.answer = answer;
    }

    /** Says what is wrong with that part of the request. */
    Refused(int status, String field, Object value, String expected) {
        this(
                status,
                Map.of(
                        "error",
                        field + ": " + value + " (expected: " + expected + ')',
                        "field",
                        field,
                        "expected",
                        expected));
    }

    /** Says what is wrong with that part of the request, in the words of who refused it. */
    Refused(String field, String expected, IllegalArgumentException wrong) {
        this(BAD_REQUEST, Map.of("error", String.valueOf(wrong.getMessage()), "field", field, "expected", expected));
    }

    /** Says what is wrong with a call. */
    Refused(ActionException wrong) {
        this(
                wrong instanceof ActionException.Forbidden ? FORBIDDEN : BAD_REQUEST,
                Map.of(
                        "error",
                        String.valueOf(wrong.getMessage()),
                        "field",
                        wrong.field(),
                        "expected",
                        wrong.expected()));
    }

    /** Says that a good call came to nothing. */
    static Refused failed(int status, String error) {
        return new Refused(status, Map.of("error", error));
    }

    int status() {
        return status;
    }

    /** Writes {@code {"error","field","expected"}}; a call that was right but failed has only an error. */
    void write(JsonGenerator json) {
        json.writeStartObject();
        for (String key : new String[] {"error", "field", "expected"}) {
            String text = answer.get(key);
            if (text != null) json.writeStringProperty(key, text);
        }
        json.writeEndObject();
    }
}
