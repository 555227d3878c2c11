package org.hob.automation.run;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.hob.action.ActionException;
import org.hob.automation.Run;
import org.hob.automation.Step;
import org.hob.automation.judge.UndecidedException;
import org.hob.automation.language.Clause;
import org.hob.automation.language.Instruction;
import org.hob.automation.language.Line;
import org.hob.automation.language.Value;
import org.hob.home.Home;
import org.hob.job.Job;
import org.hob.job.Task;
import org.hob.job.TaskException;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.jspecify.annotations.Nullable;

/** A block of steps of one run, with variables of its own, which is read from top to bottom. */
final class Block implements Run {

    private static final System.Logger LOG = System.getLogger("org.hob.automation");

    private final Performance run;
    private final Variables variables;
    private final boolean isLooped;

    Block(Performance run, Variables variables, boolean isLooped) {
        this.run = run;
        this.variables = variables;
        this.isLooped = isLooped;
    }

    @Override
    public Home home() {
        return run.home();
    }

    @Override
    public Variables variables() {
        return variables;
    }

    @Override
    public void assign(String name, @Nullable Object value) {
        variables.assign(name, value);
    }

    Performance run() {
        return run;
    }

    /** Does all; returns false if a condition among them did not pass, which ends them. */
    boolean playAll(List<Line> lines) throws Exception {
        try {
            for (int n = 0; n < lines.size(); n++) play(lines.get(n));
            return true;
        } catch (Halt.NotSo end) {
            return false;
        }
    }

    /** Does all in a block inside. */
    void play(List<Line> lines) throws Exception {
        var _ = new Block(run, variables.inner(), isLooped).playAll(lines);
    }

    private void play(Line line) throws Exception {
        var mark = begin(line);
        variables.tell(mark);
        try {
            if (!isEnabled(line)) mark.result("enabled", false);
            else perform(line.instruction(), mark);
        } catch (Halt halt) {
            throw halt;
        } catch (Exception failure) {
            mark.failed(failure);
            if (!line.continueOnError() || !isOfADevice(failure)) throw failure;
        } finally {
            variables.tell(null);
            mark.ended(run.routine().home().now());
        }
    }

    private Mark begin(Line line) {
        run.routine().isAt(line);
        return isLooped
                ? run.recording().beginAgain(line.path())
                : run.recording().begin(line.path());
    }

    private boolean isEnabled(Line line) {
        return Template.isTrue(
                line.enabled() instanceof Value.Fixed(var value)
                        ? value
                        : line.enabled().of(variables));
    }

    /** What is wrong in the file is never passed over. */
    private static boolean isOfADevice(Exception failure) {
        return !(failure instanceof TemplateException
                || failure instanceof UndecidedException
                || failure instanceof IllegalArgumentException
                || failure instanceof ActionException.Unknown
                || failure instanceof ActionException.Invalid);
    }

    private void perform(Instruction what, Mark mark) throws Exception {
        switch (what) {
            case Instruction.Call call -> new Calling(this, mark).perform(call);
            case Instruction.Delay(var delay) -> delay(delay.of(variables), mark);
            case Instruction.WaitTemplate wait -> new Waiting(this, mark).until(wait);
            case Instruction.WaitForTrigger wait -> new Waiting(this, mark).until(wait);
            case Instruction.Check(var clause) -> check(clause, mark);
            case Instruction.Choose(var options, var otherwise) -> choose(options, otherwise, mark);
            case Instruction.If(var conditions, var then, var otherwise) -> decide(conditions, then, otherwise, mark);
            case Instruction.Repeat(var loop) -> new Looping(this).perform(loop);
            case Instruction.Parallel(var branches) -> parallel(branches);
            case Instruction.Sequence(var lines) -> play(lines);
            case Instruction.Fire fire -> fire(fire, mark);
            case Instruction.Scene scene -> new Calling(this, mark).turnOn(scene.scene());
            case Instruction.Assign(var values) ->
                values.forEach((name, value) -> variables.assign(name, value.of(variables)));
            case Instruction.Stop stop -> stop(stop, mark);
            case Instruction.Respond(var text) -> respond(text, mark);
            case Instruction.Extension brought -> perform(brought.kind(), brought.options());
        }
    }

    private void delay(java.time.Duration time, Mark mark) {
        mark.result("delay", time);
        mark.result("done", false);
        run.routine().home().sleep(time);
        mark.result("done", true);
    }

    /** Returns whether these conditions pass; what cannot be decided is said, and does not. */
    boolean passes(List<Clause> conditions, String where) {
        try {
            return run.routine().judge().all(conditions, this, run.recording());
        } catch (UndecidedException | TemplateException undecided) {
            LOG.log(Level.WARNING, run.routine().name() + ": " + where + ": " + undecided.getMessage());
            return false;
        }
    }

    private void check(Clause clause, Mark mark) {
        boolean isSo = passes(List.of(clause), "condition");
        mark.result("result", isSo);
        if (!isSo) throw new Halt.NotSo();
    }

    private void choose(List<Instruction.Option> options, List<Line> otherwise, Mark mark) throws Exception {
        for (int n = 0; n < options.size(); n++) {
            var option = options.get(n);
            if (!passes(option.conditions(), "choose")) continue;
            mark.result("choice", n);
            play(option.sequence());
            return;
        }
        mark.result("choice", otherwise.isEmpty() ? null : "default");
        play(otherwise);
    }

    private void decide(List<Clause> conditions, List<Line> then, List<Line> otherwise, Mark mark) throws Exception {
        boolean isSo = passes(conditions, "if");
        mark.result("choice", isSo ? "then" : otherwise.isEmpty() ? null : "else");
        play(isSo ? then : otherwise);
    }

    /** Does all at the same time, and waits for all; then the first failure counts. */
    private void parallel(List<Line> branches) throws Exception {
        List<Task<?>> tasks = new ArrayList<>(branches.size());
        for (var branch : branches) {
            var block = new Block(run, variables.branch(), isLooped);
            tasks.add(home().start(Job.coroutine(() -> block.play(branch))));
        }
        Exception first = null;
        for (var task : tasks) {
            try {
                task.await();
            } catch (TaskException.Failed failed) {
                if (first == null) first = failed.getCause() instanceof Exception cause ? cause : failed;
            } catch (RuntimeException failed) {
                if (first == null) first = failed;
            }
        }
        if (first != null) throw first;
    }

    private void fire(Instruction.Fire fire, Mark mark) {
        var data = new java.util.LinkedHashMap<String, @Nullable Object>();
        Calling.merge(fire.eventData(), variables, data);
        Calling.merge(fire.eventDataTemplate(), variables, data);
        var type = String.valueOf(fire.event().of(variables));
        mark.result("event", type);
        mark.result("event_data", data);
        run.routine().home().events().fire(type, data);
    }

    private void stop(Instruction.Stop stop, Mark mark) {
        var why = String.valueOf(stop.stop().of(variables));
        mark.result("stop", why);
        mark.result("error", stop.error());
        if (stop.error()) throw new Halt.Aborted(why);
        var name = stop.responseVariable();
        if (name == null) throw new Halt.Stopped(why, null);
        if (!variables.containsKey(name)) {
            throw new Halt.Aborted("response_variable: " + name + " (expected: a variable of this run)");
        }
        throw new Halt.Stopped(why, variables.get(name));
    }

    private void respond(@Nullable Value text, Mark mark) {
        var said = text == null ? null : text.of(variables);
        run.answer(said == null ? null : String.valueOf(said));
        mark.result("conversation_response", said);
    }

    @SuppressWarnings("unchecked")
    private <O extends Record> void perform(Step<O> kind, Record options) throws Exception {
        var own = (O) options;
        try {
            home().start(() -> kind.run(own, this)).await();
        } catch (TaskException.Failed failed) {
            if (failed.getCause() instanceof Exception cause) throw cause;
            throw failed;
        }
    }
}
