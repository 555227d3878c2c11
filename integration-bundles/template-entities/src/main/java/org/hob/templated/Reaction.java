package org.hob.templated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hob.automation.parts.Sequence;
import org.hob.event.Context;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.template.TemplateException;
import org.jspecify.annotations.Nullable;

/**
 * The triggers of a block: each time one fires, the variables of the block are computed, its conditions decide, its steps are done, and the entities are computed
 * with the variables as they are then. Fields belong to the turn.
 */
@Callback
final class Reaction {

    private static final System.Logger LOG = System.getLogger(Reaction.class.getName());

    private final Home home;
    private final String name;
    private final TemplateBlocks.Block block;
    private final Predicate<Map<String, @Nullable Object>> conditions;
    private final Optional<Sequence.Player> steps;
    private final List<Consumer<Map<String, @Nullable Object>>> told = new ArrayList<>();
    private @Nullable Map<String, @Nullable Object> last;

    Reaction(Home home, String name, TemplateBlocks.Block block) {
        this.home = home;
        this.name = name;
        this.block = block;
        var asked = block.conditions();
        conditions = asked == null ? _ -> true : asked.at(home, name);
        steps = Optional.ofNullable(block.actions()).map(actions -> actions.at(home, name));
    }

    /** Tells what the variables are, now if something has fired already, and whenever something does. */
    void tell(Consumer<Map<String, @Nullable Object>> who) {
        told.add(who);
        if (last != null) who.accept(last);
    }

    /** Begins to wait. */
    void begin() {
        var triggers = block.triggers();
        if (triggers != null) triggers.arm(home, name, Listener.callback(this::fired));
    }

    private void fired(Map<String, @Nullable Object> begun) {
        var definitions = block.variables();
        Map<String, @Nullable Object> variables;
        try {
            variables = definitions == null ? begun : definitions.over(begun);
        } catch (TemplateException wrong) {
            LOG.log(System.Logger.Level.ERROR, name + ": variables: " + wrong.getMessage());
            return;
        }
        if (!conditions.test(variables)) return;
        if (steps.isEmpty()) {
            update(variables);
            return;
        }
        var because = home.context();
        home.start(because.child(home.now()), Job.coroutine(() -> play(steps.get(), variables, because)));
    }

    /** Computes nothing when a step has failed, which is in the log then. */
    private void play(Sequence.Player steps, Map<String, @Nullable Object> variables, Context because) {
        try {
            var after = steps.play(variables);
            home.start(because, Job.callback(() -> update(after)));
        } catch (Exception toldAlready) {
            LOG.log(System.Logger.Level.DEBUG, name + ": its steps failed", toldAlready);
        }
    }

    private void update(Map<String, @Nullable Object> variables) {
        last = variables;
        for (var who : told) who.accept(variables);
    }
}
