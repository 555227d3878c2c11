package org.hob.mqtt.discovery;

import java.time.Duration;
import java.util.Optional;
import org.hob.domain.BinarySensor;
import org.hob.job.Job;
import org.hob.job.Task;
import org.jspecify.annotations.Nullable;

/**
 * An announced binary sensor.
 *
 * @param common what every kind has
 * @param state where it says how it is
 * @param value what is to be made of that
 * @param isOn what it says when it is on
 * @param isOff what it says when it is off
 * @param senses what it senses, if that is said
 * @param expiry after which silence it counts as gone, if at all
 * @param offDelay after which time it goes off by itself, if at all
 */
record MqttBinarySensor(
        Common common,
        String state,
        Optional<Rendering> value,
        String isOn,
        String isOff,
        Optional<BinarySensor.Senses> senses,
        Optional<Duration> expiry,
        Optional<Duration> offDelay)
        implements Component {

    static MqttBinarySensor read(Keys keys) throws BadPayload {
        var senses = keys.choice("device_class", BinarySensor.Senses.class);
        var common = Common.read(keys, senses.map(Names::of).orElse("MQTT Binary Sensor"));
        keys.flag("force_update", false);
        return new MqttBinarySensor(
                common,
                Keys.required("state_topic", keys.listenTo("state_topic"), "a topic"),
                keys.template("value_template"),
                keys.text("payload_on", "ON"),
                keys.text("payload_off", "OFF"),
                senses,
                keys.seconds("expire_after"),
                keys.seconds("off_delay"));
    }

    @Override
    public Live<?> live(Place place) {
        var live = new Live<BinarySensor.Reading>(
                place,
                common,
                expiry,
                itself -> new BinarySensor(common.description(), new BinarySensor.Traits(senses)));
        var hearing = new Hearing(live);
        return live.hear(Optional.of(state), hearing::hear);
    }

    /** What was heard, and the time until it goes off by itself. */
    private final class Hearing {

        private final Live<BinarySensor.Reading> live;
        private @Nullable Task<?> offLater;

        Hearing(Live<BinarySensor.Reading> live) {
            this.live = live;
            live.atEnd(this::stay);
        }

        private void stay() {
            if (offLater != null) offLater.cancel();
        }

        private void goOff() {
            live.show(new BinarySensor.Reading(false));
        }

        void hear(Payload payload) throws BadPayload {
            String text = Rendering.text(value, payload);
            if (text.isBlank()) return;
            boolean on = text.equals(isOn);
            boolean unknown = !on && !text.equals(isOff) && text.equals("None");
            if (!on && !unknown && !text.equals(isOff)) throw new BadPayload("state", text, isOn + " or " + isOff);
            stay();
            if (unknown) live.showUnknown();
            else live.show(new BinarySensor.Reading(on));
            if (on) offDelay.ifPresent(time -> offLater = live.place().home().after(time, Job.callback(this::goOff)));
        }
    }
}
