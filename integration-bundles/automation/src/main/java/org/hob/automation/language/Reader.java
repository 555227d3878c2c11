package org.hob.automation.language;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hob.automation.Condition;
import org.hob.automation.Step;
import org.hob.automation.Trigger;
import org.hob.automation.language.Kinds.Kind;
import org.hob.template.Template;
import org.hob.template.Templates;
import org.hob.yaml.Binder;
import org.hob.yaml.Node;
import org.hob.yaml.Spot;

/** Reads one automation or script: all that is wrong is noted, and so is what it needs that no bundle brings at the moment. */
public final class Reader {

    private final Kinds kinds;
    private final String root;
    private final long edition;
    private final Set<String> missing = new LinkedHashSet<>();
    private final Map<String, Object> used = new LinkedHashMap<>();
    private final Binder binder;

    /**
     * Makes one for one reading.
     *
     * @param root the path of what is read, which is left out of those in traces
     */
    public Reader(Templates templates, Kinds kinds, String root) {
        this.kinds = kinds;
        this.root = root;
        edition = kinds.edition();
        var values = new ValueReading(templates);
        var plain = Binder.plain()
                .reading(Template.class, values::template)
                .reading(Value.class, values::value)
                .reading(Span.class, values::span)
                .reading(Wanted.class, values::wanted)
                .reading(Bound.class, values::bound)
                .reading(ClockTime.class, values::clockTime)
                .reading(Moment.class, values::moment);
        var conditions = new ConditionReading(this);
        binder = plain.reading(Clause.class, conditions::read)
                .reading(Cues.class, new TriggerReading(this)::read)
                .reading(Line.class, new StepReading(this, conditions)::read);
    }

    /** Reads an automation; nothing if something is wrong or missing. */
    public Optional<AutomationPlan> automation(Node node, Spot spot) {
        return binder.bind(AutomationPlan.class, node, spot);
    }

    /** Reads a script; nothing if something is wrong or missing. */
    public Optional<ScriptPlan> script(Node node, Spot spot) {
        return binder.bind(ScriptPlan.class, node, spot);
    }

    /** Returns what no bundle brings at the moment, as in {@code trigger mqtt}. */
    public Set<String> missing() {
        return missing;
    }

    /** Returns who does what is needed, by words as those of what is missing. */
    public Map<String, Object> used() {
        return used;
    }

    /** Returns the edition of the kinds when the reading began. */
    public long edition() {
        return edition;
    }

    /** Returns a binder of the whole language. */
    public Binder binder() {
        return binder;
    }

    Optional<Kind<Trigger<?>>> trigger(String keyword) {
        return noted("trigger", keyword, kinds.trigger(keyword));
    }

    Optional<Kind<Condition<?>>> condition(String keyword) {
        return noted("condition", keyword, kinds.condition(keyword));
    }

    Optional<Kind<Step<?>>> step(String keyword) {
        return noted("step", keyword, kinds.step(keyword));
    }

    private <K> Optional<Kind<K>> noted(String what, String keyword, Optional<Kind<K>> kind) {
        kind.ifPresent(known -> used.put(what + ' ' + keyword, known.service()));
        return kind;
    }

    /** Notes that something is needed which is not there. */
    void isMissing(String what, String keyword, Node node, Spot spot) {
        missing.add(what + ' ' + keyword);
        spot.wrong(node, "a " + what + " of the house, or of a bundle that brings it");
    }

    /** Returns that place as traces say it: {@code action/0/choose/1}. */
    String path(Spot spot) {
        var path = spot.path();
        var below = path.startsWith(root + '.') ? path.substring(root.length() + 1) : path;
        var steps = below.replace("[", "/").replace("]", "").replace('.', '/');
        for (var key : new String[] {"trigger", "condition", "action"}) {
            if (steps.startsWith(key + "s/") || steps.equals(key + 's')) {
                return key + steps.substring(key.length() + 1);
            }
        }
        return steps;
    }
}
