package org.hob.console;

import jakarta.servlet.Servlet;
import java.util.Map;
import org.hob.guard.Guard;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where an owner that is kept out is let back into the house: {@code POST /system/console/hob-restart} of {@code {"owner": "lamp"}}. */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.pattern=/hob-restart", Endpoint.IN_CONSOLE})
public final class RestartEndpoint extends Endpoint {

    private static final String EXPECTED = "one that is quarantined";

    private final transient Guard guard;

    /** Asks this guard. */
    @Activate
    public RestartEndpoint(@Reference Guard guard) {
        this.guard = guard;
    }

    @Override
    Map<String, Object> result(byte[] body) {
        Map<String, Object> request = JsonReader.object(body, "{\"owner\": \"lamp\"}");
        for (String key : request.keySet()) {
            if (!key.equals("owner")) throw new Refused(Refused.BAD_REQUEST, key, "unknown", "owner");
        }
        if (!(request.get("owner") instanceof String owner)) {
            throw new Refused(Refused.BAD_REQUEST, "owner", request.getOrDefault("owner", "missing"), EXPECTED);
        }
        try {
            guard.restart(owner);
        } catch (IllegalArgumentException notOut) {
            throw new Refused("owner", EXPECTED, notOut);
        }
        return Map.of();
    }
}
