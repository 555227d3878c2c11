package org.hob.automation.run;

import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hob.automation.language.Clause;
import org.hob.automation.language.Instruction;
import org.hob.automation.language.Line;
import org.hob.automation.language.Value;
import org.hob.job.Job;
import org.jspecify.annotations.Nullable;

/** A step that does a sequence again and again. Others get their turns after each round. */
final class Looping {

    private static final System.Logger LOG = System.getLogger("org.hob.automation");
    private static final Job NOTHING = Job.callback(() -> {});
    private static final int MANY = 5_000;
    private static final int TOO_MANY = 10_000;

    private final Block block;
    private final Variables variables;
    private final Block inner;

    Looping(Block block) {
        this.block = block;
        variables = block.variables().inner();
        inner = new Block(block.run(), variables, true);
    }

    void perform(Instruction.Loop loop) throws Exception {
        var body = loop.sequence();
        if (loop.count() != null) count(loop.count(), body);
        else if (loop.forEach() != null) forEach(loop.forEach(), body);
        else if (loop.whilst() != null && !loop.whilst().isEmpty()) whilst(loop.whilst(), body);
        else if (loop.until() != null) until(loop.until(), body);
    }

    private void count(Value said, List<Line> body) throws Exception {
        long count = number(said.of(block.variables()));
        for (long n = 1; n <= count; n++) round(n, n == count, body);
    }

    private static long number(@Nullable Object said) {
        try {
            return said instanceof Number number
                    ? number.longValue()
                    : Long.parseLong(String.valueOf(said).strip());
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("repeat: count: " + said + " (expected: a whole number)", none);
        }
    }

    private void forEach(Value said, List<Line> body) throws Exception {
        if (!(said.of(block.variables()) instanceof Collection<?> items)) {
            throw new Halt.Aborted("repeat: for_each: no list (expected: a list)");
        }
        long n = 0;
        for (var item : items) {
            n++;
            define(n, n == items.size()).put("item", item);
            var _ = inner.playAll(body);
            letOthers();
        }
    }

    private void whilst(List<Clause> conditions, List<Line> body) throws Exception {
        long n = 1;
        define(n, null);
        while (inner.passes(conditions, "repeat: while")) {
            check(n, "while");
            round(n++, null, body);
            define(n, null);
        }
    }

    private void until(List<Clause> conditions, List<Line> body) throws Exception {
        for (long n = 1; ; n++) {
            round(n, null, body);
            if (inner.passes(conditions, "repeat: until")) return;
            check(n + 1, "until");
        }
    }

    private void check(long rounds, String kind) {
        if (rounds == MANY) say(Level.WARNING, kind + ": " + rounds + " rounds so far");
        if (rounds <= TOO_MANY) return;
        var over = kind + ": more than " + TOO_MANY + " rounds (expected: an end)";
        say(Level.ERROR, over);
        throw new Halt.Aborted("repeat: " + over);
    }

    private void say(Level level, String what) {
        LOG.log(level, block.run().routine().name() + ": repeat: " + what);
    }

    private void round(long n, @Nullable Boolean isLast, List<Line> body) throws Exception {
        define(n, isLast);
        var _ = inner.playAll(body);
        letOthers();
    }

    private Map<String, @Nullable Object> define(long n, @Nullable Boolean isLast) {
        Map<String, @Nullable Object> repeat = new LinkedHashMap<>();
        repeat.put("first", n == 1);
        repeat.put("index", n);
        if (isLast != null) repeat.put("last", isLast);
        variables.define("repeat", repeat);
        return repeat;
    }

    /** Goes to the end of the line, so that the house lives on beside a loop that never waits. */
    private void letOthers() {
        block.run().routine().home().start(NOTHING).await();
    }
}
