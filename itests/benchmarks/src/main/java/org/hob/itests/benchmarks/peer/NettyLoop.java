package org.hob.itests.benchmarks.peer;

import io.netty.channel.DefaultEventLoop;
import java.util.concurrent.TimeUnit;

/** Netty's event loop without a network. */
final class NettyLoop implements PeerLoop {

    private final DefaultEventLoop loop = new DefaultEventLoop();

    @Override
    public void execute(Runnable job) {
        loop.execute(job);
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 0, TimeUnit.SECONDS);
    }
}
