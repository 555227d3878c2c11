package org.hob.console;

import jakarta.servlet.Servlet;
import java.time.Duration;
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

/** Where the house is asked to do something: {@code POST /system/console/hob-actions}. */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.pattern=/hob-actions", Endpoint.IN_CONSOLE})
public final class ActionsEndpoint extends Endpoint {

    static final Duration LIMIT = Duration.ofSeconds(10);

    private final transient Home home;

    /** Asks in this home's name. */
    @Activate
    public ActionsEndpoint(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home) {
        this.home = home;
    }

    @Override
    Map<String, Object> result(byte[] body) {
        return call(ActionRequest.read(body));
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
}
