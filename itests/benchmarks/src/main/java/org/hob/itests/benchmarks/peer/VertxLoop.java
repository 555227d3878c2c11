package org.hob.itests.benchmarks.peer;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/** One event loop context of Vert.x. */
final class VertxLoop implements PeerLoop {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Context context = vertx.getOrCreateContext();

    @Override
    public void execute(Runnable job) {
        context.runOnContext(_ -> job.run());
    }

    @Override
    public void close() {
        vertx.close();
    }
}
