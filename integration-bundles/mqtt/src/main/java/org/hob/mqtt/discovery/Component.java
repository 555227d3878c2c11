package org.hob.mqtt.discovery;

import org.hob.template.Templates;

/** One announced thing, checked: two that mean the same are equal. */
interface Component {

    /** Reads one from its announcement. */
    static Component read(String kind, Keys keys) throws BadPayload {
        return switch (kind) {
            case "light" -> light(keys);
            case "switch" -> MqttSwitch.read(keys);
            case "sensor" -> MqttSensor.read(keys);
            case "binary_sensor" -> MqttBinarySensor.read(keys);
            default -> throw new BadPayload("component", kind, "light, switch, sensor or binary_sensor");
        };
    }

    private static Component light(Keys keys) throws BadPayload {
        return switch (keys.text("schema", "basic")) {
            case "json" -> JsonLight.read(keys);
            case "basic", "default" -> BasicLight.read(keys);
            case String other -> throw new BadPayload("schema", other, "json or basic; template is not supported yet");
        };
    }

    /** Reads one from its announcement, with these templates. */
    static Component read(Announcement announcement, Templates templates) throws BadPayload {
        return read(announcement.component(), new Keys(announcement.keys(), templates));
    }

    /** Returns what every kind has. */
    Common common();

    /** Brings it to life: it listens to what is said, and is ready to enter the house. */
    Live<?> live(Place place);
}
