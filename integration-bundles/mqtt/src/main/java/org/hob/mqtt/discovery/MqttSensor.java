package org.hob.mqtt.discovery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hob.domain.Sensor;
import org.hob.domain.Sensor.Reading;

/**
 * An announced sensor.
 *
 * @param common what every kind has
 * @param state where it says what it measures
 * @param value what is to be made of that
 * @param traits what it measures
 * @param options all it can say, if that is limited
 * @param expiry after which silence it counts as gone, if at all
 */
record MqttSensor(
        Common common,
        String state,
        Optional<Rendering> value,
        Sensor.Traits traits,
        List<String> options,
        Optional<Duration> expiry)
        implements Component {

    private static final int LONGEST = 255;
    private static final Set<String> NO_NUMBER = Set.of("date", "enum", "timestamp");
    private static final Set<String> CLASSES = Set.of(
            "absolute_humidity",
            "apparent_power",
            "aqi",
            "area",
            "atmospheric_pressure",
            "battery",
            "blood_glucose_concentration",
            "carbon_dioxide",
            "carbon_monoxide",
            "conductivity",
            "current",
            "data_rate",
            "data_size",
            "date",
            "distance",
            "duration",
            "energy",
            "energy_distance",
            "energy_storage",
            "enum",
            "frequency",
            "gas",
            "humidity",
            "illuminance",
            "irradiance",
            "moisture",
            "monetary",
            "nitrogen_dioxide",
            "nitrogen_monoxide",
            "nitrous_oxide",
            "ozone",
            "ph",
            "pm1",
            "pm10",
            "pm25",
            "pm4",
            "power",
            "power_factor",
            "precipitation",
            "precipitation_intensity",
            "pressure",
            "reactive_energy",
            "reactive_power",
            "signal_strength",
            "sound_pressure",
            "speed",
            "sulphur_dioxide",
            "temperature",
            "temperature_delta",
            "timestamp",
            "volatile_organic_compounds",
            "volatile_organic_compounds_parts",
            "voltage",
            "volume",
            "volume_flow_rate",
            "volume_storage",
            "water",
            "weight",
            "wind_direction",
            "wind_speed");

    static MqttSensor read(Keys keys) throws BadPayload {
        var deviceClass = keys.text("device_class");
        if (deviceClass.isPresent() && !CLASSES.contains(deviceClass.get())) {
            throw new BadPayload("device_class", deviceClass.get(), "a quantity of Home Assistant, as temperature");
        }
        keys.flag("force_update", false);
        keys.whole("suggested_display_precision", 0, 20);
        return new MqttSensor(
                Common.read(keys, deviceClass.map(Names::of).orElse("MQTT Sensor")),
                Keys.required("state_topic", keys.listenTo("state_topic"), "a topic"),
                keys.template("value_template"),
                new Sensor.Traits(deviceClass, keys.text("unit_of_measurement"), stateClass(keys)),
                options(keys, deviceClass),
                keys.seconds("expire_after"));
    }

    /** An angle is a measurement: how it is averaged is another's matter. */
    private static Optional<Sensor.StateClass> stateClass(Keys keys) throws BadPayload {
        if (keys.plain("state_class").equals(Optional.of("measurement_angle")))
            return Optional.of(Sensor.StateClass.MEASUREMENT);
        return keys.choice("state_class", Sensor.StateClass.class);
    }

    private static List<String> options(Keys keys, Optional<String> deviceClass) throws BadPayload {
        var options = keys.texts("options");
        if (!options.isEmpty() && !deviceClass.orElse("enum").equals("enum")) {
            throw new BadPayload("options", options, "nothing, or device_class enum");
        }
        return options;
    }

    @Override
    public Live<?> live(Place place) {
        var live = new Live<Reading>(place, common, expiry, itself -> new Sensor(common.description(), traits));
        return live.hear(Optional.of(state), payload -> hear(payload, live));
    }

    private void hear(Payload payload, Live<Reading> live) throws BadPayload {
        String text = Rendering.text(value, payload);
        if (text.equals("None")) live.show(Reading.NOTHING);
        else if (isNumeric()) number(text, live);
        else live.show(reading(text));
    }

    private boolean isNumeric() {
        if (traits.deviceClass().isPresent()
                && NO_NUMBER.contains(traits.deviceClass().get())) return false;
        return traits.deviceClass().isPresent()
                || traits.stateClass().isPresent()
                || traits.unitOfMeasurement().isPresent();
    }

    private void number(String text, Live<Reading> live) throws BadPayload {
        if (text.isEmpty()) return;
        var number = Numbers.exact(text);
        if (number == null)
            throw new BadPayload("state", text, traits.deviceClass().orElse("a quantity") + " as a number");
        live.show(new Reading(number));
    }

    private Reading reading(String text) throws BadPayload {
        if (text.length() > LONGEST) throw new BadPayload("state", text, "at most " + LONGEST + " characters");
        if (!options.isEmpty() && !options.contains(text))
            throw new BadPayload("state", text, "one of " + String.join(", ", options));
        try {
            return switch (traits.deviceClass().orElse("")) {
                case "timestamp" ->
                    Reading.of(OffsetDateTime.parse(text.replace(' ', 'T').toUpperCase(Locale.ROOT))
                            .toInstant());
                case "date" -> new Reading(LocalDate.parse(text));
                default -> Reading.of(text);
            };
        } catch (DateTimeException not) {
            throw new BadPayload(
                    "state", text, "a " + traits.deviceClass().orElseThrow() + " in ISO 8601, with its offset");
        }
    }
}
