package org.hob.itests.benchmarks.peer;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** One event loop context of Vert.x. */
final class VertxLoop implements PeerLoop, PeerTrips {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Context context = vertx.getOrCreateContext();

    @Override
    public void execute(Runnable job) {
        context.runOnContext(_ -> job.run());
    }

    /** By Vert.x' own workers. */
    @Override
    public void commute(Executor workers, BooleanSupplier again) {
        context.executeBlocking(() -> 1).onSuccess(_ -> {
            if (again.getAsBoolean()) commute(workers, again);
        });
    }

    @Override
    public void close() {
        vertx.close();
    }
}
