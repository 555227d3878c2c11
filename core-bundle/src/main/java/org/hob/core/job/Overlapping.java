package org.hob.core.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.hob.job.Overlap;
import org.jspecify.annotations.Nullable;

/** What a registered job does when it is to start again while it is still running. Guarded by the turn. */
abstract class Overlapping {

    private static final Overlapping BOTH_RUN = new Overlapping() {
        @Override
        void start(Supplier<LoopTask<?>> job) {
            var _ = job.get();
        }
    };

    static Overlapping of(Overlap overlap) {
        return switch (overlap) {
            case PARALLEL -> BOTH_RUN;
            case SINGLE, RESTART, QUEUED -> new OneRuns(overlap);
        };
    }

    /** Starts the job, now or when its time has come. Turn: held, inside the home. */
    abstract void start(Supplier<LoopTask<?>> job);

    private static final class OneRuns extends Overlapping {

        private final Overlap overlap;
        private final Deque<Supplier<LoopTask<?>>> waiting = new ArrayDeque<>();
        private @Nullable LoopTask<?> running;

        OneRuns(Overlap overlap) {
            this.overlap = overlap;
        }

        @Override
        void start(Supplier<LoopTask<?>> job) {
            var now = running;
            if (now == null) {
                run(job);
                return;
            }
            if (overlap == Overlap.SINGLE) return;
            if (overlap == Overlap.RESTART) waiting.clear();
            waiting.add(job);
            if (overlap == Overlap.RESTART) now.cancel();
        }

        private void run(Supplier<LoopTask<?>> job) {
            var started = job.get();
            running = started;
            started.then(() -> started.scope().post(this::ended));
        }

        private void ended() {
            running = null;
            var next = waiting.poll();
            if (next != null) run(next);
        }
    }
}
