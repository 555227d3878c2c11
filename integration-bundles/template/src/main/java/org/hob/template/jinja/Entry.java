package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.List;
import org.hob.template.jinja.Scope.Beginning;

/** Gives the slots of a scope what they begin with. */
final class Entry {

    /** One slot's beginning. */
    @FunctionalInterface
    private interface Step {

        void run(Frame frame);
    }

    private final Step[] steps;

    private Entry(List<Step> steps) {
        this.steps = steps.toArray(Step[]::new);
    }

    /** Returns what begins the scope; what is only looked up there is left to the function around it. */
    static Entry inner(Scope scope) {
        var steps = new ArrayList<Step>();
        scope.loads().forEach((slot, beginning) -> {
            switch (beginning) {
                case Beginning.Given given -> {}
                case Beginning.Looked looked
                when !scope.isStored(looked.name()) -> scope.slots().lookFirst(slot, looked.name());
                case Beginning.Looked looked ->
                    steps.add(frame -> frame.slots[slot] = frame.context.look(frame.run, looked.name()));
                case Beginning.Copied copied -> steps.add(frame -> frame.slots[slot] = frame.get(copied.from()));
                case Beginning.Nothing nothing -> steps.add(frame -> frame.slots[slot] = null);
            }
        });
        return new Entry(steps);
    }

    void run(Frame frame) {
        for (var step : steps) step.run(frame);
    }

    /** Looks up what all scopes of a function look up, when the function begins. */
    static void looks(Frame frame, Scope.Slots slots) {
        var names = slots.names();
        for (int i = 0; i < names.size(); i++) {
            int slot = slots.looked(i);
            if (frame.slots[slot] == null) frame.slots[slot] = frame.context.look(frame.run, names.get(i));
        }
    }
}
