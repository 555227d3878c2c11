package org.hob.console;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/**
 * Where the house is asked for something: {@code POST} of JSON, answered with {@code {"result": {…}}} or with what is wrong.
 *
 * <p>It is no tab but a servlet in the web console's own context, whose login holds for it. The console of that version has no protection of its own
 * against other sites' pages, so they are refused here: by {@link SameSite}, and since no form can send JSON.
 */
abstract class Endpoint extends HttpServlet {

    static final int LARGEST = 64 * 1024;

    /** How a servlet is put into the context of the web console. */
    static final String IN_CONSOLE =
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=org.apache.felix.webconsole)";

    /**
     * Does what is asked.
     *
     * @throws Refused saying what is wrong
     */
    abstract Map<String, Object> result(byte[] body);

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            check(request);
            Map<String, Object> result = result(body(request));
            Json.send(response, HttpServletResponse.SC_OK, json -> Json.value(json, Map.of("result", result)));
        } catch (Refused no) {
            if (no.status() == Refused.WRONG_METHOD) response.setHeader("Allow", "POST");
            Json.send(response, no.status(), no::write);
        }
    }

    private static void check(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            throw new Refused(Refused.WRONG_METHOD, "method", request.getMethod(), "POST");
        }
        SameSite.check(request);
        if (!isJson(request.getContentType())) {
            throw new Refused(Refused.WRONG_TYPE, "content-type", request.getContentType(), "application/json");
        }
    }

    private static boolean isJson(String type) {
        return type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length <= LARGEST) return body;
        throw new Refused(Refused.TOO_LARGE, "body", "more than " + LARGEST + " bytes", "at most that");
    }
}
