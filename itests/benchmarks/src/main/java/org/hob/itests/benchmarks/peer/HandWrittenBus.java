package org.hob.itests.benchmarks.peer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The limit: a map of lists of listeners behind the {@link HandWrittenLoop}. */
final class HandWrittenBus implements PeerBus {

    private record Ping(int number) {}

    private final HandWrittenLoop loop = new HandWrittenLoop();
    private final Map<Class<?>, List<Consumer<Object>>> listeners = new HashMap<>();
    private final Tally tally = new Tally();
    private final int each;

    HandWrittenBus(int each) {
        this.each = each;
        var all = new ArrayList<Consumer<Object>>();
        for (int n = 0; n < each; n++) all.add(_ -> tally.hear());
        listeners.put(Ping.class, all);
    }

    @Override
    public void fire(int events) throws InterruptedException {
        tally.expect((long) events * each);
        loop.execute(() -> {
            for (int n = 0; n < events; n++) fire(new Ping(n));
        });
        tally.await();
    }

    private void fire(Ping ping) {
        loop.execute(() -> {
            for (var listener : listeners.getOrDefault(ping.getClass(), List.of())) listener.accept(ping);
        });
    }

    @Override
    public void close() {
        loop.close();
    }
}
