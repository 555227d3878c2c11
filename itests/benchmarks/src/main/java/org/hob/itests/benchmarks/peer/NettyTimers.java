package org.hob.itests.benchmarks.peer;

import io.netty.channel.DefaultEventLoop;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The timers of Netty's event loop without a network. */
final class NettyTimers implements PeerTimers {

    private final DefaultEventLoop loop = new DefaultEventLoop();

    @Override
    public void execute(Runnable job) {
        loop.execute(job);
    }

    @Override
    public Future<?> after(long nanos, Runnable job) {
        return loop.schedule(job, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 0, TimeUnit.SECONDS);
    }
}
