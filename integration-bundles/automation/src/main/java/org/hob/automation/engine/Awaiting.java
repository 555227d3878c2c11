package org.hob.automation.engine;

import org.hob.automation.run.Performance;
import org.hob.home.Home;
import org.hob.job.Cancelled;
import org.jspecify.annotations.Nullable;

/** Waiting for the end of a run: who waits ends it when it is ended itself. */
final class Awaiting {

    private Awaiting() {}

    /** Returns what the run stopped with; what it failed with is thrown. Turn: waits. */
    static @Nullable Object end(Home home, Performance run) throws Exception {
        try {
            var result = home.adopt(run.result()).await();
            if (result.failure() != null) throw result.failure();
            return result.response();
        } catch (Cancelled ended) {
            run.cancel();
            throw ended;
        }
    }
}
