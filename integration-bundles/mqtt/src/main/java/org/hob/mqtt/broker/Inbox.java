package org.hob.mqtt.broker;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.mqtt.Message;

/** The way in: messages wait here, in order, and get into the turn a batch at a time, so that a flood of them is one waiting job. */
final class Inbox {

    private static final int BATCH = 64;

    private final Home home;
    private final Consumer<Message> reader;
    private final Queue<Message> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean called = new AtomicBoolean();

    Inbox(Home home, Consumer<Message> reader) {
        this.home = home;
        this.reader = reader;
    }

    /** Takes a message, on any thread. */
    void put(Message message) {
        waiting.add(message);
        call();
    }

    private void call() {
        if (called.compareAndSet(false, true)) home.add(this::read);
    }

    @Callback
    private void read() {
        called.set(false);
        for (int read = 0; read < BATCH; read++) {
            var message = waiting.poll();
            if (message == null) return;
            reader.accept(message);
        }
        if (!waiting.isEmpty()) call();
    }
}
