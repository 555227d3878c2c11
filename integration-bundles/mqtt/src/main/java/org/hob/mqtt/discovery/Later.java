package org.hob.mqtt.discovery;

import java.util.Set;

/** The kinds of thing that Home Assistant knows and that are not supported here yet. */
final class Later {

    static final Set<String> KINDS = Set.of(
            "alarm_control_panel",
            "button",
            "camera",
            "climate",
            "cover",
            "date",
            "datetime",
            "device_automation",
            "device_tracker",
            "event",
            "fan",
            "humidifier",
            "image",
            "lawn_mower",
            "lock",
            "notify",
            "number",
            "scene",
            "select",
            "siren",
            "tag",
            "text",
            "time",
            "update",
            "vacuum",
            "valve",
            "water_heater");

    private Later() {}
}
