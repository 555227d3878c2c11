package org.hob.automation.engine;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.automation.AutomationTriggered;
import org.hob.automation.Automations.Item;
import org.hob.automation.Trace;
import org.hob.automation.Trace.Outcome;
import org.hob.automation.judge.Judge;
import org.hob.automation.judge.UndecidedException;
import org.hob.automation.language.AutomationPlan;
import org.hob.automation.language.Cue;
import org.hob.automation.language.Mode;
import org.hob.automation.language.Value;
import org.hob.automation.run.Performance;
import org.hob.automation.run.Recording;
import org.hob.automation.run.Routine;
import org.hob.automation.run.This;
import org.hob.automation.run.TraceLog;
import org.hob.automation.run.Variables;
import org.hob.automation.trigger.Arming;
import org.hob.automation.trigger.ConversationTrigger;
import org.hob.domain.Automation;
import org.hob.entity.EntityDescription;
import org.hob.event.Context;
import org.hob.home.Home;
import org.hob.home.HouseStarted;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.job.Listener;
import org.hob.template.TemplateException;
import org.jspecify.annotations.Nullable;

/** An automation at home: armed while it is on, and unavailable while something is wrong with it. Guarded by the turn of its home. */
@Callback
final class AutomationEntity extends Automation {

    private static final System.Logger LOG = System.getLogger("org.hob.automation");
    private static final int TRACES = 5;

    private final Engine engine;
    private final Opening opening;
    private final Home home;
    private final @Nullable AutomationPlan plan;
    private final @Nullable Boolean wasOn;
    private final Judge judge;
    private final TraceLog traces;
    private final Routine routine;
    private volatile @Nullable String trouble;
    private @Nullable Home armed;
    private boolean on;

    AutomationEntity(
            EntityDescription description,
            Engine engine,
            Opening opening,
            Home home,
            Readout<AutomationPlan> readout,
            @Nullable Boolean wasOn) {
        super(description);
        this.engine = engine;
        this.opening = opening;
        this.home = home;
        this.wasOn = wasOn;
        plan = readout.plan().orElse(null);
        trouble = plan == null ? readout.trouble() : null;
        judge = new Judge(home);
        int kept = plan == null || plan.trace() == null ? TRACES : plan.trace().storedTraces();
        traces = new TraceLog(home, kept);
        routine = new Routine(home, engine.templates(), judge, routine(plan), this::show);
    }

    private Routine.Plan routine(@Nullable AutomationPlan of) {
        var name = "automation " + description().friendlyName();
        return of == null
                ? new Routine.Plan(name, Mode.SINGLE, 1, org.hob.automation.language.Severity.SILENT, List.of())
                : new Routine.Plan(name, of.mode(), of.max(), of.maxExceeded(), of.actions());
    }

    @Override
    public void arrived() {
        if (plan == null) {
            lost(String.valueOf(trouble));
            opening.close();
            return;
        }
        on = isToBeOn(plan);
        show();
        if (!on) opening.close();
        else if (home.isStarted()) armFirst();
        else home.events().once(HouseStarted.class, Listener.callback(_ -> armFirst()));
    }

    /** What its file says counts more than what it was before a restart, and what it was before a reload more than both. */
    private boolean isToBeOn(AutomationPlan of) {
        var kept =
                of.id() == null ? Optional.<Memory.One>empty() : engine.memory().of(of.id());
        kept.ifPresent(before -> routine.beganBefore(before.lastTriggered()));
        if (wasOn != null) return wasOn;
        if (of.initialState() != null) return of.initialState();
        return kept.map(Memory.One::on).orElse(true);
    }

    private void remember() {
        if (plan != null && plan.id() != null) engine.memory().turned(plan.id(), on, routine.lastBegun());
    }

    private void armFirst() {
        if (on && armed == null) arm();
        opening.close();
    }

    // ---- triggers

    private void arm() {
        if (plan == null) return;
        var scope = home.scope();
        armed = scope;
        try {
            var variables = Variables.of(new LinkedHashMap<>());
            plan.triggerVariables().forEach((name, value) -> variables.define(name, value.of(variables)));
            for (var cue : plan.cues().cues()) {
                Arming.arm(cue, scope, variables, trigger -> fired(cue, trigger), why -> notArmed(cue, why));
            }
        } catch (TemplateException wrong) {
            broken("trigger_variables: " + wrong.getMessage());
        }
    }

    private void notArmed(Cue cue, Throwable why) {
        broken("trigger " + cue.keyword() + ": " + (why.getMessage() == null ? why : why.getMessage()));
    }

    private void broken(String why) {
        disarm();
        trouble = why;
        lost(why);
    }

    private void disarm() {
        if (armed != null) armed.close();
        armed = null;
    }

    private void fired(Cue cue, Map<String, @Nullable Object> trigger) {
        var run = run(trigger, cue.variables(), "trigger/" + cue.index(), false);
        if (!ConversationTrigger.isAsked(trigger)) return;
        if (run.isEmpty()) ConversationTrigger.answer(trigger, Optional.empty());
        else run.get().result().thenAccept(result -> ConversationTrigger.answer(trigger, result.answer()));
    }

    // ---- runs

    private Optional<Performance> run(
            Map<String, @Nullable Object> trigger, Map<String, Value> more, String path, boolean skipsConditions) {
        if (plan == null) return Optional.empty();
        var recording = traces.begin(trigger);
        recording.began(path);
        var context = home.context().child(home.now());
        var variables = variables(trigger, more, context, recording);
        if (variables.isEmpty()) return Optional.empty();
        if (!skipsConditions && !passes(variables.get(), recording)) {
            recording.end(Outcome.FAILED_CONDITIONS);
            return Optional.empty();
        }
        var run = routine.begin(variables.get(), context, recording);
        if (run.isPresent()) {
            tellTriggered(trigger);
            if (plan.id() != null) engine.memory().began(plan.id(), recording.begun());
        }
        return run;
    }

    private Optional<Variables> variables(
            Map<String, @Nullable Object> trigger, Map<String, Value> more, Context context, Recording recording) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        id().flatMap(home.states()::get).ifPresent(state -> values.put("this", new This(state)));
        values.put("trigger", trigger);
        values.put("context", context);
        var variables = Variables.of(values);
        if (plan == null) return Optional.of(variables);
        try {
            plan.triggerVariables().forEach((name, value) -> {
                if (!plan.variables().containsKey(name)) variables.define(name, value.of(variables));
            });
            more.forEach((name, value) -> variables.define(name, value.of(variables)));
            plan.variables().forEach((name, value) -> variables.define(name, value.of(variables)));
            return Optional.of(variables);
        } catch (TemplateException wrong) {
            LOG.log(Level.ERROR, routine.name() + ": variables: " + wrong.getMessage());
            recording.failed("variables", wrong);
            recording.end(Outcome.ERROR);
            return Optional.empty();
        }
    }

    private boolean passes(Variables variables, Recording recording) {
        if (plan == null || plan.conditions().isEmpty()) return true;
        try {
            return judge.all(plan.conditions(), new Asking(home, variables), recording);
        } catch (UndecidedException | TemplateException undecided) {
            LOG.log(Level.WARNING, routine.name() + ": condition: " + undecided.getMessage());
            return false;
        }
    }

    private void tellTriggered(Map<String, @Nullable Object> trigger) {
        var source = Optional.ofNullable(trigger.get("description")).map(String::valueOf);
        id().ifPresent(id ->
                home.events().fire(new AutomationTriggered(description().friendlyName(), id, source)));
    }

    // ---- actions

    @Override
    public void turnOn(TurnOn how) {
        if (on || plan == null) return;
        on = true;
        trouble = null;
        arm();
        if (trouble == null) show();
        remember();
    }

    @Override
    public void turnOff(TurnOff how) {
        if (plan == null) return;
        on = false;
        disarm();
        if (how.stopActions() == null || how.stopActions()) routine.stop();
        show();
        remember();
    }

    @Override
    public void toggle(Toggle how) {
        if (on) turnOff(new TurnOff(null));
        else turnOn(new TurnOn());
    }

    @Coroutine
    @Override
    public void trigger(Trigger how) throws Exception {
        var trigger = new LinkedHashMap<String, @Nullable Object>();
        trigger.put("platform", null);
        var more = new LinkedHashMap<String, Value>();
        if (how.variables() != null) how.variables().forEach((name, value) -> more.put(name, new Value.Fixed(value)));
        var run = run(trigger, more, "trigger", how.skipCondition() == null || how.skipCondition());
        if (run.isPresent()) Awaiting.end(home, run.get());
    }

    // ---- what it shows

    private void show() {
        if (plan == null || trouble != null) return;
        boolean isLimited = plan.mode() == Mode.QUEUED || plan.mode() == Mode.PARALLEL;
        report(new Reading(
                on,
                plan.id(),
                routine.lastBegun(),
                plan.mode().name().toLowerCase(java.util.Locale.ROOT),
                routine.runs(),
                isLimited ? plan.max() : null));
    }

    @Nullable
    Boolean isOn() {
        return plan == null ? wasOn : (Boolean) on;
    }

    Optional<Item> item() {
        return id().map(id -> new Item(
                id,
                description().friendlyName(),
                on,
                plan == null ? "" : plan.mode().name().toLowerCase(java.util.Locale.ROOT),
                routine.runs(),
                Optional.ofNullable(routine.lastBegun()),
                Optional.ofNullable(trouble)));
    }

    List<Trace> traces() {
        return traces.traces();
    }
}
