package org.hob.itests.benchmarks.peer;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.CountDownLatch;

/** The event bus of Vert.x, local, its listeners on one context. */
final class VertxBus implements PeerBus {

    private static final String ADDRESS = "ping";

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Context context = vertx.getOrCreateContext();
    private final Tally tally = new Tally();
    private final int each;

    VertxBus(int each) throws InterruptedException {
        this.each = each;
        var listening = new CountDownLatch(1);
        context.runOnContext(_ -> {
            for (int n = 0; n < each; n++) vertx.eventBus().<Integer>localConsumer(ADDRESS, _ -> tally.hear());
            listening.countDown();
        });
        listening.await();
    }

    @Override
    public void fire(int events) throws InterruptedException {
        tally.expect((long) events * each);
        context.runOnContext(_ -> {
            for (int n = 0; n < events; n++) vertx.eventBus().publish(ADDRESS, n);
        });
        tally.await();
    }

    @Override
    public void close() {
        vertx.close();
    }
}
