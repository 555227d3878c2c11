package org.hob.core.boot;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the start of the house waits for, as a numbered list: one after the other, each for so long. Of a stage that is slow it is said whom it waits for and what
 * these are at; one that takes longer than its limit is not waited for any more. Looked at by one thread at a time.
 */
final class StartStages {

    /** After that long it is said what a stage waits for. */
    static final Duration SLOW = Duration.ofSeconds(10);

    private final BiConsumer<Level, String> says;
    private final Deque<Stage> stages = new ArrayDeque<>();
    private @Nullable Instant begun;
    private boolean isSlow;
    private int number = 1;

    /** One stage: when it is over, and whom it waits for until then. */
    private record Stage(String name, Duration limit, BooleanSupplier isOver, Supplier<List<String>> waitsFor) {}

    StartStages(BiConsumer<Level, String> says) {
        this.says = says;
    }

    StartStages add(String name, Duration limit, BooleanSupplier isOver, Supplier<List<String>> waitsFor) {
        stages.add(new Stage(name, limit, isOver, waitsFor));
        return this;
    }

    /** Returns whether all of them are over, or not waited for any more. */
    boolean areOver(Instant now) {
        for (var stage = stages.peek(); stage != null; stage = stages.peek()) {
            if (waits(stage, now)) return false;
            stages.remove();
            begun = null;
            number++;
        }
        return true;
    }

    private boolean waits(Stage stage, Instant now) {
        if (stage.isOver.getAsBoolean()) return false;
        if (begun == null) {
            begun = now;
            isSlow = false;
        }
        var takes = Duration.between(begun, now);
        if (takes.compareTo(stage.limit) > 0) {
            say(stage, stage.limit, "is not waited for any more");
            return false;
        }
        if (takes.compareTo(SLOW) > 0 && !isSlow) {
            say(stage, SLOW, "still waits");
            isSlow = true;
        }
        return true;
    }

    private void say(Stage stage, Duration time, String what) {
        says.accept(
                Level.WARNING,
                "start, stage " + number + ", " + stage.name + ": takes more than " + time.toSeconds() + " s and "
                        + what + ": " + String.join("; ", stage.waitsFor.get()));
    }
}
