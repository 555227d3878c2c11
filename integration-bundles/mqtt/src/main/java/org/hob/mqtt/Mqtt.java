package org.hob.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.job.Task;
import org.osgi.annotation.versioning.ProviderType;

/** The house's connection to one MQTT broker; a service for each that is configured, kept up as long as the configuration stands. */
@ProviderType
public interface Mqtt {

    /**
     * Listens to a topic filter, {@code +} and {@code #} included, with a job of any kind. What the broker has retained comes first, to this
     * listener alone. It stays when the connection breaks.
     *
     * <p>Turn: never waits.
     *
     * @throws IllegalArgumentException if it is no topic filter
     */
    default Subscription subscribe(String filter, Listener<? super Message> job) {
        return subscribe(filter, Qos.AT_MOST_ONCE, job);
    }

    /**
     * Listens as {@link #subscribe(String, Listener)}, with that quality of service.
     *
     * <p>Turn: never waits.
     *
     * @throws IllegalArgumentException if it is no topic filter
     */
    Subscription subscribe(String filter, Qos qos, Listener<? super Message> job);

    /**
     * Listens to the connection coming and going.
     *
     * <p>Turn: never waits.
     */
    Subscription onConnection(Listener<? super Connection> job);

    /**
     * Returns how the connection is now.
     *
     * <p>Turn: never waits.
     */
    Connection connection();

    /**
     * Publishes; the task ends when the message is sent, or with a higher quality of service when the broker has it. Without a connection it fails
     * with a {@link MqttException}: nothing is kept for later.
     *
     * <p>Turn: never waits.
     *
     * @throws IllegalArgumentException if it is no topic to publish to
     */
    Task<?> publish(String topic, byte[] payload, Qos qos, boolean retain);

    /**
     * Publishes a text.
     *
     * <p>Turn: never waits.
     *
     * @throws IllegalArgumentException if it is no topic to publish to
     */
    default Task<?> publish(String topic, String text, Qos qos, boolean retain) {
        return publish(topic, text.getBytes(UTF_8), qos, retain);
    }

    /**
     * Publishes a text at most once, not retained.
     *
     * <p>Turn: never waits.
     *
     * @throws IllegalArgumentException if it is no topic to publish to
     */
    default Task<?> publish(String topic, String text) {
        return publish(topic, text, Qos.AT_MOST_ONCE, false);
    }
}
