package org.hob.mqtt.discovery;

import java.util.Locale;
import java.util.Map;
import org.hob.domain.BinarySensor.Senses;

/** What people call a thing that has no name: after what it measures or senses, in Home Assistant's words. */
final class Names {

    private static final Map<String, String> IRREGULAR = Map.of(
            "aqi", "Air quality index",
            "battery_charging", "Charging",
            "ph", "pH",
            "pm1", "PM1",
            "pm10", "PM10",
            "pm25", "PM2.5",
            "pm4", "PM4",
            "monetary", "Balance");

    private Names() {}

    static String of(Senses senses) {
        return of(senses.name().toLowerCase(Locale.ROOT));
    }

    static String of(String deviceClass) {
        String words = deviceClass.replace('_', ' ');
        return IRREGULAR.getOrDefault(deviceClass, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
    }
}
