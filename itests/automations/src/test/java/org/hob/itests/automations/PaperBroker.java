package org.hob.itests.automations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hob.home.Home;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Listeners;
import org.hob.job.Subscription;
import org.hob.job.Task;
import org.hob.mqtt.Connection;
import org.hob.mqtt.Message;
import org.hob.mqtt.Mqtt;
import org.hob.mqtt.Qos;
import org.hob.mqtt.TopicFilter;

/** A broker on paper, which delivers at once. */
final class PaperBroker implements Mqtt {

    private final Home home;
    private final Consumer<String> published;
    private final List<Ear> ears = new ArrayList<>();

    private record Ear(TopicFilter filter, Listeners<Message> job) {}

    /** Makes one of that home, which tells what the house publishes. */
    PaperBroker(Home home, Consumer<String> published) {
        this.home = home;
        this.published = published;
    }

    void say(String topic, String text) {
        var message = new Message(topic, ByteBuffer.wrap(text.getBytes(UTF_8)), Qos.AT_MOST_ONCE, false);
        for (var ear : List.copyOf(ears)) if (ear.filter.matches(topic)) ear.job.tell(message);
    }

    @Override
    public Subscription subscribe(String filter, Qos qos, Listener<? super Message> job) {
        var ear = new Ear(new TopicFilter(filter), home.listeners());
        ears.add(ear);
        return ear.job.add(job);
    }

    @Override
    public Subscription onConnection(Listener<? super Connection> job) {
        return () -> {};
    }

    @Override
    public Connection connection() {
        return new Connection(true);
    }

    @Override
    public Task<?> publish(String topic, byte[] payload, Qos qos, boolean retain) {
        var text = new String(payload, UTF_8);
        published.accept("mqtt " + topic + ' ' + text + (retain ? " (kept)" : ""));
        say(topic, text);
        return home.start(Job.callback(() -> {}));
    }
}
