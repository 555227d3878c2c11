package org.hob.mqtt.discovery;

import java.util.Optional;
import org.hob.domain.Switch;
import org.hob.job.Coroutine;

/**
 * An announced switch.
 *
 * @param common what every kind has
 * @param state where it says how it is, if it does
 * @param value what is to be made of that
 * @param command where it takes commands
 * @param on what is said to turn it on
 * @param off what is said to turn it off
 * @param isOn what it says when it is on
 * @param isOff what it says when it is off
 * @param optimistic whether a command's effect is taken for granted
 */
record MqttSwitch(
        Common common,
        Optional<String> state,
        Optional<Rendering> value,
        Command command,
        String on,
        String off,
        String isOn,
        String isOff,
        boolean optimistic)
        implements Component {

    private enum DeviceClass {
        OUTLET,
        SWITCH
    }

    static MqttSwitch read(Keys keys) throws BadPayload {
        var common = Common.read(keys, "MQTT Switch");
        keys.choice("device_class", DeviceClass.class);
        var state = keys.listenTo("state_topic");
        boolean optimistic = state.isEmpty() || keys.flag("optimistic", false);
        String on = keys.text("payload_on", "ON");
        String off = keys.text("payload_off", "OFF");
        return new MqttSwitch(
                optimistic ? common.unconfirmed() : common,
                state,
                keys.template("value_template"),
                Keys.required("command_topic", Command.read(keys, "command_topic", "command_template"), "a topic"),
                on,
                off,
                keys.text("state_on", on),
                keys.text("state_off", off),
                optimistic);
    }

    @Override
    public Live<?> live(Place place) {
        var live = new Live<Switch.Reading>(place, common, Optional.empty(), itself -> new Device(this, itself));
        return live.hear(state, payload -> hear(payload, live));
    }

    private void hear(Payload payload, Live<Switch.Reading> live) throws BadPayload {
        String text = Rendering.text(value, payload);
        if (text.equals(isOn)) live.show(new Switch.Reading(true));
        else if (text.equals(isOff)) live.show(new Switch.Reading(false));
        else if (text.equals("None")) live.showUnknown();
        else if (!text.isEmpty()) throw new BadPayload("state", text, isOn + " or " + isOff);
    }

    @Coroutine
    private static final class Device extends Switch {

        private final MqttSwitch is;
        private final Live<Reading> live;

        Device(MqttSwitch is, Live<Reading> live) {
            super(is.common.description());
            this.is = is;
            this.live = live;
        }

        @Override
        public void turnOn(TurnOn how) {
            is.command.send(live.place().mqtt(), is.on);
            if (is.optimistic) live.show(new Reading(true));
        }

        @Override
        public void turnOff(TurnOff how) {
            is.command.send(live.place().mqtt(), is.off);
            if (is.optimistic) live.show(new Reading(false));
        }
    }
}
