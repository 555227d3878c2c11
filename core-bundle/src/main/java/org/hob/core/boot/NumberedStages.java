package org.hob.core.boot;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/**
 * The start of the house as a numbered list; its stop is the same list reversed. Each stage ends on a thread of its own within a limit: one that takes longer
 * is named with the place where it hangs, and the next one is its turn.
 */
final class NumberedStages implements AutoCloseable {

    private final System.Logger log;
    private final Deque<Stage> stages = new ArrayDeque<>();

    NumberedStages(System.Logger log) {
        this.log = log;
    }

    /** One stage, and how it ends. */
    private record Stage(int number, String name, Duration limit, AutoCloseable end) {

        @Override
        public String toString() {
            return "stop, stage " + number + ", " + name;
        }
    }

    NumberedStages add(String name, Duration limit, AutoCloseable end) {
        stages.push(new Stage(stages.size() + 1, name, limit, end));
        return this;
    }

    @Override
    public void close() {
        for (var stage = stages.poll(); stage != null; stage = stages.poll()) end(stage);
    }

    private void end(Stage stage) {
        var ending = Thread.ofPlatform()
                .name("hob-stop-" + stage.number)
                .daemon()
                .inheritInheritableThreadLocals(false)
                .start(() -> tryTo(stage));
        if (endsInTime(ending, stage.limit)) return;
        log.log(
                Level.WARNING,
                stage + ": takes more than " + stage.limit.toMillis() + " ms and is left behind, at "
                        + place(ending.getStackTrace()));
    }

    /** Whoever interrupts the stop wants it to wait for nobody any more. */
    private static boolean endsInTime(Thread ending, Duration limit) {
        try {
            return ending.join(limit);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return !ending.isAlive();
        }
    }

    private void tryTo(Stage stage) {
        try {
            stage.end.close();
        } catch (Exception failure) {
            log.log(Level.ERROR, stage + ": failed: " + failure, failure);
        }
    }

    /** Returns the innermost frame that is not the JDK's. */
    private static String place(StackTraceElement[] stack) {
        return Stream.of(stack)
                .filter(frame -> !frame.getClassName().startsWith("java.")
                        && !frame.getClassName().startsWith("jdk."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("its end");
    }
}
