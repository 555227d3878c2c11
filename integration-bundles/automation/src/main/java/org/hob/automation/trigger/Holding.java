package org.hob.automation.trigger;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hob.automation.language.Span;
import org.hob.home.Home;
import org.hob.job.Job;
import org.hob.job.Task;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.state.StateChanged;
import org.hob.template.TemplateException;
import org.jspecify.annotations.Nullable;

/** Times for which something has to hold before a trigger fires, one for each entity: cancelled when it ceases to. Guarded by the turn of its home. */
final class Holding {

    private static final System.Logger LOG = System.getLogger(Holding.class.getName());

    private final Home home;
    private final Map<EntityId, Held> held = new HashMap<>();

    /** What has to hold, and what happens then. */
    private record Held(Predicate<@Nullable State> stillSo, Task<?> timer) {}

    Holding(Home home) {
        this.home = home;
    }

    /** Returns how long; nothing, and a line in the log, if that cannot be said. */
    static Optional<Duration> time(Span said, Map<String, ? extends @Nullable Object> variables, String trigger) {
        try {
            return Optional.of(said.of(variables));
        } catch (TemplateException | IllegalArgumentException wrong) {
            LOG.log(Level.ERROR, trigger + ": for: " + wrong.getMessage());
            return Optional.empty();
        }
    }

    /** Does it after that time unless the test fails before. */
    void hold(EntityId id, Duration time, Predicate<@Nullable State> stillSo, Runnable then) {
        end(id);
        var timer = home.after(time, Job.callback(() -> {
            held.remove(id);
            then.run();
        }));
        held.put(id, new Held(stillSo, timer));
    }

    /** Is told of every change of such an entity, before it is looked at in any other way. */
    void changed(StateChanged change) {
        var one = held.get(change.id());
        if (one != null && !one.stillSo.test(change.now().orElse(null))) end(change.id());
    }

    private void end(EntityId id) {
        var before = held.remove(id);
        if (before != null) before.timer.cancel();
    }
}
