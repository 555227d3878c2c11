package org.hob.mqtt.broker;

import java.util.Objects;
import org.hob.action.ActionException;
import org.hob.home.Home;
import org.hob.home.Platform;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.mqtt.Mqtt;
import org.hob.mqtt.MqttActions;
import org.hob.mqtt.Qos;
import org.hob.mqtt.TopicFilter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers {@code mqtt.publish}, by the first broker there is. */
@Component
public final class PublishAction implements Platform {

    private final Mqtt mqtt;

    @Activate
    public PublishAction(@Reference Mqtt mqtt) {
        this.mqtt = mqtt;
    }

    @Callback
    @Override
    public void setUp(Home home) {
        home.actions().offer(MqttActions.Publish.class, this::publish);
    }

    @Coroutine
    void publish(MqttActions.Publish what) {
        if (!TopicFilter.isTopic(what.topic())) {
            throw new ActionException.Invalid("topic", what.topic(), TopicFilter.TOPIC);
        }
        mqtt.publish(
                        what.topic(),
                        Objects.requireNonNullElse(what.payload(), ""),
                        Qos.of(Objects.requireNonNullElse(what.qos(), 0)),
                        Objects.requireNonNullElse(what.retain(), false))
                .await();
    }
}
