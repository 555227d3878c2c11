package org.hob.mqtt;

import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.hob.entity.Range;
import org.jspecify.annotations.Nullable;

/** What MQTT can be asked to do. */
@Domain("mqtt")
public final class MqttActions {

    private MqttActions() {}

    /** Publishes a text: {@code mqtt.publish}. */
    @Doc("Publishes a text to a topic.")
    public record Publish(
            @Doc("To which topic") String topic,

            @Doc("What to say, nothing if left out") @Nullable
            String payload,

            @Range(min = 0, max = 2) @Doc("How hard to deliver it") @Nullable
            Integer qos,

            @Doc("Whether the broker keeps it for who comes later") @Nullable
            Boolean retain)
            implements Action {

        /** Publishes that, at most once, not retained. */
        public Publish(String topic, String payload) {
            this(topic, payload, null, null);
        }
    }
}
