package org.hob.automation.trigger;

import java.util.Map;
import java.util.function.Consumer;
import org.hob.automation.Trigger;
import org.hob.automation.language.Cue;
import org.hob.automation.language.Value;
import org.hob.home.Home;
import org.hob.job.Listener;
import org.hob.template.Template;
import org.jspecify.annotations.Nullable;

/** An armed trigger: passes on what it fires with, completed by what its file says, in the turn of its owner. */
public final class Arming implements Trigger.Fire {

    private final Cue cue;
    private final Home home;
    private final Map<String, @Nullable Object> variables;
    private final Listener<Triggering> start;

    private Arming(
            Cue cue,
            Home home,
            Map<String, @Nullable Object> variables,
            Consumer<Map<String, @Nullable Object>> start) {
        this.cue = cue;
        this.home = home;
        this.variables = variables;
        this.start = Listener.callback(start::accept);
    }

    /**
     * Arms a trigger, unless it is disabled.
     *
     * @param home ends with what it is armed for
     * @param variables what its templates see
     * @param start is told the variable {@code trigger} each time, in a callback of that home
     * @param failed is told why it could not be armed
     */
    public static void arm(
            Cue cue,
            Home home,
            Map<String, @Nullable Object> variables,
            Consumer<Map<String, @Nullable Object>> start,
            Consumer<Throwable> failed) {
        try {
            if (!isEnabled(cue, variables)) return;
            arm(cue.kind(), cue.options(), home, new Arming(cue, home, variables, start), failed);
        } catch (RuntimeException failure) {
            failed.accept(failure);
        }
    }

    private static boolean isEnabled(Cue cue, Map<String, @Nullable Object> variables) {
        return Template.isTrue(
                cue.enabled() instanceof Value.Fixed(var value)
                        ? value
                        : cue.enabled().of(variables));
    }

    @SuppressWarnings("unchecked")
    private static <O extends Record> void arm(
            Trigger<O> kind, Record options, Home home, Arming fire, Consumer<Throwable> failed) {
        var own = (O) options;
        if (kind.getClass().getPackage() == Arming.class.getPackage()) {
            armHere(kind, own, home, fire, failed);
            return;
        }
        home.start(() -> kind.arm(own, home, fire)).whenDone(Listener.callback(task -> {
            try {
                task.await();
            } catch (RuntimeException failure) {
                failed.accept(failure.getCause() == null ? failure : failure.getCause());
            }
        }));
    }

    /** The house's own kinds are callbacks, and armed in the turn that it is. */
    private static <O extends Record> void armHere(
            Trigger<O> kind, O options, Home home, Arming fire, Consumer<Throwable> failed) {
        try {
            kind.arm(options, home, fire);
        } catch (Exception failure) {
            failed.accept(failure);
        }
    }

    @Override
    public void fire(Map<String, ? extends @Nullable Object> trigger) {
        var said = trigger instanceof Triggering own ? own : copy(trigger);
        said.put("id", cue.id());
        said.put("idx", String.valueOf(cue.index()));
        said.put("alias", cue.alias());
        home.run(start, said);
    }

    private static Triggering copy(Map<String, ? extends @Nullable Object> trigger) {
        var copy = Triggering.by("", "");
        copy.putAll(trigger);
        return copy;
    }

    @Override
    public Map<String, @Nullable Object> variables() {
        return variables;
    }
}
