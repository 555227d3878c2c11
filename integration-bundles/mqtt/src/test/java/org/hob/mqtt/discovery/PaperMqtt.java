package org.hob.mqtt.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.job.Task;
import org.hob.mqtt.Connection;
import org.hob.mqtt.Message;
import org.hob.mqtt.Mqtt;
import org.hob.mqtt.Qos;
import org.hob.mqtt.TopicFilter;

/** A broker on paper: it delivers at once, keeps what is retained, and writes down what is published. */
final class PaperMqtt implements Mqtt {

    private record Ear(TopicFilter filter, Listener<? super Message> job) {}

    private final List<Ear> ears = new ArrayList<>();
    private final List<Listener<? super Connection>> watchers = new ArrayList<>();
    private final Map<String, Message> kept = new LinkedHashMap<>();
    final List<String> published = new ArrayList<>();
    private boolean up = true;

    void say(String topic, String text) {
        say(topic, text.getBytes(UTF_8));
    }

    void say(String topic, byte[] bytes) {
        var message = new Message(topic, ByteBuffer.wrap(bytes), Qos.AT_MOST_ONCE, false);
        for (var ear : List.copyOf(ears)) {
            if (ear.filter.matches(topic)) tell(ear.job, message);
        }
    }

    /** Says it, and keeps it for who comes later. */
    void keep(String topic, String text) {
        kept.put(topic, new Message(topic, ByteBuffer.wrap(text.getBytes(UTF_8)), Qos.AT_MOST_ONCE, true));
        say(topic, text);
    }

    void connection(boolean is) {
        up = is;
        for (var watcher : watchers) tell(watcher, new Connection(is));
    }

    int subscriptions() {
        return ears.size();
    }

    private static <T> void tell(Listener<? super T> job, T what) {
        try {
            job.on(what);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public Subscription subscribe(String filter, Qos qos, Listener<? super Message> job) {
        var ear = new Ear(new TopicFilter(filter), job);
        ears.add(ear);
        for (var message : List.copyOf(kept.values())) {
            if (ear.filter.matches(message.topic())) tell(job, message);
        }
        return () -> ears.remove(ear);
    }

    @Override
    public Subscription onConnection(Listener<? super Connection> job) {
        watchers.add(job);
        return () -> watchers.remove(job);
    }

    @Override
    public Connection connection() {
        return new Connection(up);
    }

    @Override
    public Task<?> publish(String topic, byte[] payload, Qos qos, boolean retain) {
        published.add(topic + ' ' + new String(payload, UTF_8));
        return new DoneTask(() -> {});
    }
}
