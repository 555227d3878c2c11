package org.hob.mqtt.discovery;

import java.util.List;
import org.hob.domain.Light;
import org.hob.mqtt.HeardLog;
import org.hob.template.house.TemplateService;

/** A quiet house with a broker on paper and discovery, and what is logged in it. */
final class House implements AutoCloseable {

    static final String BULB = "homeassistant/light/0x000b57fffec6a5b2/light/config";
    static final String WEATHER = "homeassistant/sensor/0x00158d0001a2b3c4/temperature/config";
    static final String DOOR = "homeassistant/binary_sensor/0x00158d0001a2b3c5/contact/config";

    private static final String COMMON = """
        "availability":[{"topic":"zigbee2mqtt/bridge/state","value_template":"{{ value_json.state }}"}],\
        "origin":{"name":"Zigbee2MQTT","sw":"2.14.1","url":"https://www.zigbee2mqtt.io"}\
        """;

    /** As Zigbee2MQTT 2.14 announces an IKEA bulb. */
    static final String BULB_SAYS = """
        {"brightness":true,"brightness_scale":254,"command_topic":"zigbee2mqtt/bulb/set","default_entity_id":"light.bulb",\
        "device":{"identifiers":["zigbee2mqtt_0x000b57fffec6a5b2"],"manufacturer":"IKEA","model":"TRADFRI bulb E26/E27",\
        "model_id":"LED1545G12","name":"bulb","via_device":"zigbee2mqtt_bridge_0x00124b0000000001"},\
        "effect":true,"effect_list":["blink","breathe","okay","channel_change","finish_effect","stop_effect"],"max_mireds":454,\
        "min_mireds":250,"name":null,"object_id":"bulb","schema":"json","state_topic":"zigbee2mqtt/bulb",\
        "supported_color_modes":["color_temp"],"unique_id":"0x000b57fffec6a5b2_light_zigbee2mqtt",\
        """ + COMMON + "}";

    /** As it announces the temperature of an Aqara weather sensor. */
    static final String WEATHER_SAYS = """
        {"default_entity_id":"sensor.weather_temperature","device":{"identifiers":["zigbee2mqtt_0x00158d0001a2b3c4"],\
        "manufacturer":"Aqara","model":"Temperature and humidity sensor","name":"weather"},"device_class":"temperature",\
        "enabled_by_default":true,"object_id":"weather_temperature","state_class":"measurement","state_topic":"zigbee2mqtt/weather",\
        "unique_id":"0x00158d0001a2b3c4_temperature_zigbee2mqtt","unit_of_measurement":"°C",\
        "value_template":"{{ value_json[\\"temperature\\"] }}",\
        """ + COMMON + "}";

    /** As it announces an Aqara door sensor. */
    static final String DOOR_SAYS = """
        {"default_entity_id":"binary_sensor.door_contact","device":{"identifiers":["zigbee2mqtt_0x00158d0001a2b3c5"],\
        "manufacturer":"Aqara","model":"Door and window sensor","name":"door"},"device_class":"door","name":null,\
        "object_id":"door_contact","payload_off":true,"payload_on":false,"state_topic":"zigbee2mqtt/door",\
        "unique_id":"0x00158d0001a2b3c5_contact_zigbee2mqtt","value_template":"{{ value_json[\\"contact\\"] }}",\
        """ + COMMON + "}";

    final QuietHome home = new QuietHome();
    final PaperMqtt mqtt = new PaperMqtt();
    private final HeardLog log = new HeardLog(Discovery.class);

    House() {
        this(false);
    }

    House(boolean disabledToo) {
        Discovery.start(home, mqtt, TemplateService.of(home), "homeassistant", disabledToo);
    }

    /** Returns one with a bridge that is there, a bulb, a weather and a door sensor. */
    static House furnished() {
        var house = new House();
        house.mqtt.keep("zigbee2mqtt/bridge/state", "{\"state\":\"online\"}");
        house.mqtt.keep(BULB, BULB_SAYS);
        house.mqtt.keep(WEATHER, WEATHER_SAYS);
        house.mqtt.keep(DOOR, DOOR_SAYS);
        return house;
    }

    Object state(String objectId) {
        return home.state(objectId);
    }

    Light light(String objectId) {
        return (Light) home.find(objectId).orElseThrow().entity;
    }

    List<String> log() {
        return log.lines();
    }

    @Override
    public void close() {
        log.close();
    }
}
