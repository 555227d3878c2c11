package org.hob.mqtt.discovery;

import java.util.Map;
import java.util.Optional;
import org.hob.mqtt.Mqtt;
import org.hob.mqtt.MqttException;
import org.hob.mqtt.Qos;
import org.jspecify.annotations.Nullable;

/**
 * Where a thing takes commands.
 *
 * @param topic the topic
 * @param template how they are written, if not as they are
 * @param qos how hard they are delivered
 * @param retain whether the broker keeps the last one
 */
record Command(String topic, Optional<Rendering> template, Qos qos, boolean retain) {

    /** Reads the one of these keys. */
    static Optional<Command> read(Keys keys, String topic, String template) throws BadPayload {
        var where = keys.publishTo(topic);
        if (where.isEmpty()) return Optional.empty();
        return Optional.of(new Command(where.get(), keys.template(template), keys.qos(), keys.flag("retain", false)));
    }

    /** Sends that text, and waits until it is sent. */
    void send(Mqtt mqtt, String text) {
        send(mqtt, text, Map.of("value", text));
    }

    /** Sends that text, or what the template makes of the variables, and waits until it is sent. */
    void send(Mqtt mqtt, String text, Map<String, ? extends @Nullable Object> variables) {
        try {
            mqtt.publish(topic, template.isPresent() ? template.get().of(variables) : text, qos, retain)
                    .await();
        } catch (BadPayload unable) {
            throw new MqttException(topic + ": " + unable.getMessage());
        }
    }
}
