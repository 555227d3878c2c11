package org.hob.console;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.hob.action.ActionException;
import org.hob.home.Home;
import org.hob.job.Cancelled;
import org.hob.job.Task;
import org.hob.job.TaskException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/**
 * Where the house is asked to do something: {@code POST /system/console/hob-actions}.
 *
 * <p>It is no tab but a servlet in the web console's own context, whose login holds for it. The console of that version has no protection of its own
 * against other sites' pages, so they are refused here: by {@link SameSite}, and since no form can send JSON.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.pattern=/hob-actions",
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=org.apache.felix.webconsole)"
        })
public final class ActionsEndpoint extends HttpServlet {

    static final int LARGEST = 64 * 1024;
    static final Duration LIMIT = Duration.ofSeconds(10);

    private final transient Home home;

    /** Asks in this home's name. */
    @Activate
    public ActionsEndpoint(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home) {
        this.home = home;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Map<String, Object> result = call(request);
            Json.send(response, HttpServletResponse.SC_OK, json -> Json.value(json, Map.of("result", result)));
        } catch (Refused no) {
            if (no.status() == Refused.WRONG_METHOD) response.setHeader("Allow", "POST");
            Json.send(response, no.status(), no::write);
        }
    }

    private Map<String, Object> call(HttpServletRequest request) throws IOException {
        if (!request.getMethod().equals("POST")) {
            throw new Refused(Refused.WRONG_METHOD, "method", request.getMethod(), "POST");
        }
        SameSite.check(request);
        if (!isJson(request.getContentType())) {
            throw new Refused(Refused.WRONG_TYPE, "content-type", request.getContentType(), "application/json");
        }
        return call(ActionRequest.read(body(request)));
    }

    private Map<String, Object> call(ActionRequest what) {
        try {
            return result(what.action(), home.actions().call(what.action(), what.data(), what.target()));
        } catch (ActionException wrong) {
            throw new Refused(wrong);
        } catch (IllegalStateException | Cancelled | TaskException.WasCancelled gone) {
            throw Refused.failed(Refused.NOBODY_THERE, gone.toString());
        }
    }

    private static Map<String, Object> result(String action, Task<Map<String, Object>> task) {
        try {
            return task.await(LIMIT);
        } catch (ActionException | TaskException.WasCancelled known) {
            throw known;
        } catch (TaskException.TimedOut late) {
            if (task.isDone()) throw Refused.failed(Refused.DEVICE_FAILED, String.valueOf(late.getMessage()));
            throw Refused.failed(
                    Refused.TOO_SLOW,
                    action + ": still going on after " + LIMIT.toSeconds() + " s; it is not cancelled");
        } catch (TaskException.Failed failed) {
            throw Refused.failed(Refused.DEVICE_FAILED, action + ": " + failed.getCause());
        } catch (RuntimeException | LinkageError failed) {
            throw Refused.failed(Refused.DEVICE_FAILED, action + ": " + failed);
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
