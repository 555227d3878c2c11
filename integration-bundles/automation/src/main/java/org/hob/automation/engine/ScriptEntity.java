package org.hob.automation.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hob.automation.Automations.Item;
import org.hob.automation.ScriptStarted;
import org.hob.automation.Trace;
import org.hob.automation.judge.Judge;
import org.hob.automation.language.Mode;
import org.hob.automation.language.ScriptPlan;
import org.hob.automation.language.Severity;
import org.hob.automation.run.Performance;
import org.hob.automation.run.Routine;
import org.hob.automation.run.This;
import org.hob.automation.run.TraceLog;
import org.hob.automation.run.Variables;
import org.hob.domain.Script;
import org.hob.entity.EntityDescription;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.jspecify.annotations.Nullable;

/** A script at home: an entity, and an action of its own name. Guarded by the turn of its home. */
@Callback
final class ScriptEntity extends Script {

    private static final int TRACES = 5;

    private final Opening opening;
    private final Home home;
    private final String key;
    private final @Nullable ScriptPlan plan;
    private final @Nullable String trouble;
    private final TraceLog traces;
    private final Routine routine;

    ScriptEntity(
            EntityDescription description,
            Engine engine,
            Opening opening,
            Home home,
            String key,
            Readout<ScriptPlan> readout) {
        super(description);
        this.opening = opening;
        this.home = home;
        this.key = key;
        plan = readout.plan().orElse(null);
        trouble = plan == null ? readout.trouble() : null;
        int kept = plan == null || plan.trace() == null ? TRACES : plan.trace().storedTraces();
        traces = new TraceLog(home, kept);
        var name = "script " + key;
        var said = plan == null
                ? new Routine.Plan(name, Mode.SINGLE, 1, Severity.SILENT, List.of())
                : new Routine.Plan(name, plan.mode(), plan.max(), plan.maxExceeded(), plan.sequence());
        routine = new Routine(home, engine.templates(), new Judge(home), said, this::show);
    }

    @Override
    public void arrived() {
        if (plan == null) {
            lost(String.valueOf(trouble));
        } else {
            home.actions().offer(Fields.schema(key, plan), this::call);
            show();
        }
        opening.close();
    }

    /** Does {@code script.<name>}: waits for its end, and answers with what it stopped with. */
    @Coroutine
    Map<String, Object> call(Map<String, Object> data) throws Exception {
        if (plan != null) Fields.check(plan.fields(), data);
        var run = begin(data);
        if (run.isEmpty()) return Map.of();
        return answer(Awaiting.end(home, run.get()));
    }

    private static Map<String, Object> answer(@Nullable Object response) {
        if (!(response instanceof Map<?, ?> said)) return Map.of();
        var answer = new LinkedHashMap<String, Object>();
        said.forEach((name, value) -> {
            if (value != null) answer.put(String.valueOf(name), value);
        });
        return answer;
    }

    private Optional<Performance> begin(Map<String, ? extends @Nullable Object> data) {
        if (plan == null) return Optional.empty();
        var because = home.context();
        var values = new LinkedHashMap<String, @Nullable Object>();
        id().flatMap(home.states()::get).ifPresent(state -> values.put("this", new This(state)));
        values.put("context", because);
        values.putAll(data);
        var variables = Variables.of(values);
        plan.variables().forEach((name, value) -> {
            if (!data.containsKey(name)) variables.define(name, value.of(variables));
        });
        var run = routine.call(variables, because, traces.begin(Map.of()));
        if (run.isPresent()) {
            id().ifPresent(id ->
                    home.events().fire(new ScriptStarted(description().friendlyName(), id)));
        }
        return run;
    }

    @Override
    public void turnOn(TurnOn how) {
        var _ = begin(how.variables() == null ? Map.of() : how.variables());
    }

    @Override
    public void turnOff(TurnOff how) {
        routine.stop();
    }

    @Override
    public void toggle(Toggle how) {
        if (routine.runs() > 0) routine.stop();
        else turnOn(new TurnOn(null));
    }

    private void show() {
        if (plan == null) return;
        boolean isLimited = plan.mode() == Mode.QUEUED || plan.mode() == Mode.PARALLEL;
        report(new Reading(
                routine.runs() > 0,
                routine.lastBegun(),
                plan.mode().name().toLowerCase(Locale.ROOT),
                routine.runs(),
                isLimited ? plan.max() : null,
                routine.lastAlias()));
    }

    Optional<Item> item() {
        return id().map(id -> new Item(
                id,
                description().friendlyName(),
                true,
                plan == null ? "" : plan.mode().name().toLowerCase(Locale.ROOT),
                routine.runs(),
                Optional.ofNullable(routine.lastBegun()),
                Optional.ofNullable(trouble)));
    }

    List<Trace> traces() {
        return traces.traces();
    }
}
