package org.hob.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Values as Home Assistant writes them. */
final class Json {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'");
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'");

    private static final double NANOS_PER_MILLI = 1e6;

    private Json() {}

    /** Sends what the writer writes. */
    static void send(HttpServletResponse response, int status, Consumer<JsonGenerator> writer) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-cache");
        write(response.getOutputStream(), writer);
    }

    /** Writes UTF-8 and leaves the stream open. */
    static void write(OutputStream out, Consumer<JsonGenerator> writer) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            writer.accept(json);
        }
    }

    /** Returns {@code 2026-11-20T09:00:00.123456+00:00}; a whole second has no decimals. */
    static String time(Instant instant) {
        boolean whole = instant.get(ChronoField.MICRO_OF_SECOND) == 0;
        return (whole ? SECONDS : MICROS).format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Returns a length in milliseconds. */
    static double millis(Duration length) {
        return length.toNanos() / NANOS_PER_MILLI;
    }

    /** Writes a value of an attribute or a result; a number that JSON does not have is null. */
    static void value(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean bool -> json.writeBoolean(bool);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Number number -> number(json, number);
            case Instant instant -> json.writeString(time(instant));
            case Map<?, ?> map -> map(json, map);
            case Collection<?> list -> {
                json.writeStartArray();
                list.forEach(item -> value(json, item));
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }

    private static void map(JsonGenerator json, Map<?, ?> map) {
        json.writeStartObject();
        map.forEach((key, item) -> {
            json.writeName(String.valueOf(key));
            value(json, item);
        });
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, Number number) {
        if (Double.isFinite(number.doubleValue())) {
            json.writeRawValue(number.toString());
        } else {
            json.writeNull();
        }
    }
}
