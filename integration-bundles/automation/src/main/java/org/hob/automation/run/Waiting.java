package org.hob.automation.run;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hob.automation.language.Instruction;
import org.hob.automation.language.Span;
import org.hob.automation.trigger.Arming;
import org.hob.home.Home;
import org.hob.job.Listener;
import org.hob.job.TaskException;
import org.hob.template.Template;
import org.jspecify.annotations.Nullable;

/** A step that waits for something, perhaps not for ever; what came of it is in the variable {@code wait}. */
final class Waiting {

    private static final System.Logger LOG = System.getLogger("org.hob.automation");

    private final Block block;
    private final Mark mark;
    private final Instant begun;

    Waiting(Block block, Mark mark) {
        this.block = block;
        this.mark = mark;
        begun = block.run().routine().home().now();
    }

    void until(Instruction.WaitTemplate wait) {
        var limit = limit(wait.timeout());
        if (Template.isTrue(wait.waitTemplate().evaluate(block.variables()))) {
            say(limit, true, null, false);
            return;
        }
        var hit = new CompletableFuture<Boolean>();
        try (var watching = block.home().scope()) {
            var templates = block.run().routine().templates();
            templates.track(watching, wait.waitTemplate(), block.variables(), Listener.callback(result -> {
                if (Template.isTrue(result.now().value())) hit.complete(true);
            }));
            boolean isSo = await(watching, hit, limit) != null;
            say(limit, isSo, null, false);
            endIfLate(isSo, wait.continueOnTimeout(), "wait_template");
        }
    }

    void until(Instruction.WaitForTrigger wait) {
        var limit = limit(wait.timeout());
        var hit = new CompletableFuture<Map<String, @Nullable Object>>();
        try (var watching = block.home().scope()) {
            for (var cue : wait.waitForTrigger().cues()) {
                Arming.arm(cue, watching, block.variables(), hit::complete, this::notArmed);
            }
            var trigger = await(watching, hit, limit);
            say(limit, trigger != null, trigger, true);
            endIfLate(trigger != null, wait.continueOnTimeout(), "wait_for_trigger");
        }
    }

    private void notArmed(Throwable why) {
        LOG.log(Level.WARNING, block.run().routine().name() + ": wait_for_trigger: " + why.getMessage());
    }

    private @Nullable Duration limit(@Nullable Span said) {
        var limit = said == null ? null : said.of(block.variables());
        mark.result("timeout", limit);
        return limit;
    }

    private static <T> @Nullable T await(Home watching, CompletableFuture<T> hit, @Nullable Duration limit) {
        var task = watching.adopt(hit);
        if (limit == null) return task.await();
        try {
            return task.await(limit);
        } catch (TaskException.TimedOut late) {
            return null;
        }
    }

    private void say(
            @Nullable Duration limit,
            boolean isCompleted,
            @Nullable Map<String, @Nullable Object> trigger,
            boolean isForTrigger) {
        var wait = new LinkedHashMap<String, @Nullable Object>();
        wait.put("remaining", limit == null ? null : remaining(limit, isCompleted));
        wait.put("completed", isCompleted);
        if (isForTrigger) wait.put("trigger", trigger);
        block.variables().assignHere("wait", wait);
        mark.result("wait", wait);
    }

    private Double remaining(Duration limit, boolean isCompleted) {
        if (!isCompleted) return 0.0;
        var left =
                limit.minus(Duration.between(begun, block.run().routine().home().now()));
        return Math.max(0, left.toNanos()) / 1e9;
    }

    private static void endIfLate(boolean isCompleted, boolean goesOn, String step) {
        if (!isCompleted && !goesOn) throw new Halt.Aborted(step + ": timeout");
    }
}
