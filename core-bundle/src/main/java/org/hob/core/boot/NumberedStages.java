package org.hob.core.boot;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/**
 * What the core has begun, as a numbered list; its stop is the same list reversed. Each stage ends on a thread of its own within a limit: one that takes longer
 * is named with the place where it hangs, and the next one is its turn.
 *
 * <p>The stages share a time, of which each may take half of what is left, so that there is some for the next one however many hang. The first, which ends
 * last, has a time of its own.
 */
final class NumberedStages implements AutoCloseable {

    private final System.Logger log;
    private final Duration shared;
    private final Duration forFirst;
    private final Deque<Stage> stages = new ArrayDeque<>();

    /** Makes a list whose first stage may take that long to end, and the others together. */
    NumberedStages(System.Logger log, Duration shared, Duration forFirst) {
        this.log = log;
        this.shared = shared;
        this.forFirst = forFirst;
    }

    /** One stage, and how it ends. */
    private record Stage(int number, String name, AutoCloseable end) {

        @Override
        public String toString() {
            return "stop, stage " + number + ", " + name;
        }
    }

    synchronized NumberedStages add(String name, AutoCloseable end) {
        stages.push(new Stage(stages.size() + 1, name, end));
        return this;
    }

    /** Ends all of it; who comes second waits for that. Has no effect afterwards. */
    @Override
    public synchronized void close() {
        var left = shared;
        for (var stage = stages.poll(); stage != null; stage = stages.poll()) {
            long begun = System.nanoTime();
            end(stage, stage.number == 1 ? forFirst : left.dividedBy(2));
            left = left.minusNanos(Math.min(left.toNanos(), System.nanoTime() - begun));
        }
    }

    private void end(Stage stage, Duration limit) {
        var ending = Thread.ofPlatform()
                .name("hob-stop-" + stage.number)
                .daemon()
                .inheritInheritableThreadLocals(false)
                .start(() -> tryTo(stage));
        if (endsInTime(ending, limit)) return;
        log.log(
                Level.WARNING,
                stage + ": takes more than " + limit.toMillis() + " ms and is left behind, at "
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
