package org.hob.automation.judge;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hob.automation.Run;
import org.hob.automation.language.Clause;
import org.hob.automation.language.Criterion;
import org.hob.automation.language.Criterion.And;
import org.hob.automation.language.Criterion.Extension;
import org.hob.automation.language.Criterion.Not;
import org.hob.automation.language.Criterion.NumericState;
import org.hob.automation.language.Criterion.Or;
import org.hob.automation.language.Criterion.StateIs;
import org.hob.automation.language.Criterion.SunIs;
import org.hob.automation.language.Criterion.TemplateIs;
import org.hob.automation.language.Criterion.TimeIs;
import org.hob.automation.language.Criterion.TriggeredBy;
import org.hob.automation.language.Criterion.ZoneIs;
import org.hob.automation.language.Value;
import org.hob.home.Home;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.jspecify.annotations.Nullable;

/**
 * Decides conditions, as Home Assistant does: what cannot be decided is collected, and counts only if nothing else has decided already. Guarded by the turn
 * of its home.
 */
public final class Judge {

    private final Home home;
    private final StateTest states;
    private final TimeTest times;
    private final SunTest sun;
    private final ZoneTest zones;
    private final IdentityHashMap<Extension, Predicate<Run>> prepared = new IdentityHashMap<>();

    /** Makes one that looks at that house. */
    public Judge(Home home) {
        this.home = home;
        states = new StateTest(home);
        times = new TimeTest(home);
        sun = new SunTest(home);
        zones = new ZoneTest(home);
    }

    /**
     * Returns whether all pass, or are disabled.
     *
     * @throws UndecidedException if none is against, and one cannot be decided
     */
    public boolean all(List<Clause> clauses, Run run, Witness witness) {
        List<RuntimeException> failures = null;
        for (int n = 0; n < clauses.size(); n++) {
            try {
                if (verdict(clauses.get(n), run, witness) == Verdict.NO) return false;
            } catch (UndecidedException | TemplateException failure) {
                failures = with(failures, failure);
            }
        }
        if (failures != null) throw UndecidedException.of(failures);
        return true;
    }

    /**
     * Returns what becomes of a condition.
     *
     * @throws UndecidedException if it cannot be decided
     */
    public Verdict verdict(Clause clause, Run run, Witness witness) {
        try {
            var verdict = isEnabled(clause, run) ? decide(clause.criterion(), run, witness) : Verdict.NEUTRAL;
            witness.judged(clause, verdict, null);
            return verdict;
        } catch (UndecidedException | TemplateException failure) {
            witness.judged(clause, Verdict.NO, failure);
            throw failure;
        }
    }

    private static boolean isEnabled(Clause clause, Run run) {
        return clause.enabled() instanceof Value.Fixed(var value)
                ? Template.isTrue(value)
                : Template.isTrue(clause.enabled().of(run.variables()));
    }

    private Verdict decide(Criterion criterion, Run run, Witness witness) {
        return switch (criterion) {
            case And(var conditions) -> Verdict.of(all(conditions, run, witness));
            case Or(var conditions) -> Verdict.of(isAny(conditions, run, witness));
            case Not(var conditions) -> Verdict.of(!isAny(conditions, run, witness));
            case StateIs state -> Verdict.of(states.is(state, run.variables()));
            case NumericState numeric -> Verdict.of(isWithin(numeric, run));
            case TimeIs time -> Verdict.of(times.is(time));
            case SunIs light -> Verdict.of(sun.is(light));
            case ZoneIs place -> Verdict.of(zones.is(place));
            case TemplateIs(var template) -> Verdict.of(Template.isTrue(template.evaluate(run.variables())));
            case TriggeredBy(var ids) -> Verdict.of(isTriggeredBy(ids, run));
            case Extension extension -> Verdict.of(passes(extension, run));
        };
    }

    /** Returns whether one passes; what cannot be decided counts only if none does. */
    private boolean isAny(List<Clause> clauses, Run run, Witness witness) {
        List<RuntimeException> failures = null;
        for (var clause : clauses) {
            try {
                if (verdict(clause, run, witness) == Verdict.YES) return true;
            } catch (UndecidedException | TemplateException failure) {
                failures = with(failures, failure);
            }
        }
        if (failures != null) throw UndecidedException.of(failures);
        return false;
    }

    private boolean isWithin(NumericState asked, Run run) {
        List<RuntimeException> failures = null;
        var range = new Range(asked.above(), asked.below(), asked.attribute(), asked.valueTemplate());
        for (var id : asked.entityId()) {
            try {
                if (!range.holds(home, home.states().get(id).orElse(null), id, run.variables())) return false;
            } catch (UndecidedException | TemplateException failure) {
                failures = with(failures, failure);
            }
        }
        if (failures != null) throw UndecidedException.of(failures);
        return true;
    }

    private static boolean isTriggeredBy(List<String> ids, Run run) {
        return run.variables().get("trigger") instanceof Map<?, ?> trigger && ids.contains(trigger.get("id"));
    }

    private boolean passes(Extension extension, Run run) {
        try {
            return prepared.computeIfAbsent(extension, this::prepare).test(run);
        } catch (UndecidedException | TemplateException failure) {
            throw failure;
        } catch (RuntimeException failure) {
            throw new UndecidedException("condition " + extension.keyword() + ": " + failure);
        }
    }

    private Predicate<Run> prepare(Extension extension) {
        return prepare(extension.kind(), extension.options(), home);
    }

    @SuppressWarnings("unchecked")
    private static <O extends Record> Predicate<Run> prepare(
            org.hob.automation.Condition<O> kind, Record options, Home home) {
        return kind.prepare((O) options, home);
    }

    static List<RuntimeException> with(@Nullable List<RuntimeException> failures, RuntimeException one) {
        var all = failures == null ? new ArrayList<RuntimeException>() : failures;
        all.add(one);
        return all;
    }
}
