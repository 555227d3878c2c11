package org.hob.automation.trigger;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hob.automation.Trigger;
import org.hob.automation.language.Span;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Task;
import org.hob.state.StateChanged;
import org.hob.template.Rerendered;
import org.hob.template.Template;
import org.hob.template.Templates;
import org.hob.yaml.Key;
import org.jspecify.annotations.Nullable;

/** {@code trigger: template}: a template becomes true, having been false. */
@Callback
public final class TemplateTrigger implements Trigger<TemplateTrigger.Options> {

    private static final System.Logger LOG = System.getLogger(TemplateTrigger.class.getName());

    /** What it watches. */
    public record Options(
            Template valueTemplate, @Key("for") @Nullable Span held) {}

    private final Templates templates;

    /** Makes one that tracks by those. */
    public TemplateTrigger(Templates templates) {
        this.templates = templates;
    }

    @Override
    public void arm(Options options, Home home, Fire start) {
        var watch = new Watch(options, home, start);
        templates.track(home, options.valueTemplate, start.variables(), Listener.callback(watch::rendered));
    }

    /** One armed trigger. */
    private static final class Watch {

        private final Options options;
        private final Home home;
        private final Fire start;
        private boolean wasFalse;
        private @Nullable Task<?> waiting;

        Watch(Options options, Home home, Fire start) {
            this.options = options;
            this.home = home;
            this.start = start;
        }

        void rendered(Rerendered result) {
            var failure = result.now().failure();
            if (failure.isPresent()) {
                LOG.log(Level.WARNING, "trigger template: " + failure.get().getMessage());
                return;
            }
            if (waiting != null) waiting.cancel();
            waiting = null;
            if (!Template.isTrue(result.now().value())) {
                wasFalse = true;
            } else if (wasFalse) {
                wasFalse = false;
                becomesTrue(result.cause().orElse(null));
            }
        }

        private void becomesTrue(@Nullable StateChanged cause) {
            if (options.held == null) {
                start.fire(trigger(cause, null));
                return;
            }
            Map<String, @Nullable Object> variables = new HashMap<>(start.variables());
            variables.put("trigger", trigger(cause, null));
            Holding.time(options.held, variables, "trigger template")
                    .ifPresent(time ->
                            waiting = home.after(time, Job.callback(() -> start.fire(trigger(cause, time)))));
        }

        private static Map<String, @Nullable Object> trigger(@Nullable StateChanged cause, @Nullable Duration held) {
            var description =
                    cause == null ? "time change or manual update via template" : cause.id() + " via template";
            return new LinkedHashMap<>(Triggering.by("template", description)
                    .with("entity_id", cause == null ? null : cause.id().toString())
                    .with("from_state", cause == null ? null : cause.before().orElse(null))
                    .with("to_state", cause == null ? null : cause.now().orElse(null))
                    .with("for", held));
        }
    }
}
