package org.hob.mqtt.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.hob.domain.BinarySensor;
import org.hob.mqtt.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** More than a thousand wrong payloads, generated and picked by hand: none disturbs the others, each is reported once. */
class MalformedTest {

    /** What a key must not be, for the keys that are read. */
    private static final Map<String, List<@Nullable Object>> WRONG = wrong();

    private static Map<String, List<@Nullable Object>> wrong() {
        var wrong = new LinkedHashMap<String, List<@Nullable Object>>();
        List<@Nullable Object> objects = List.of(Map.of("a", 1L), List.of(1L), List.of(), Map.of());
        for (var key : List.of("state_topic", "command_topic")) {
            wrong.put(key, with(objects, "", "a/#/b", "a+", "#a", "nul\u0000", "x".repeat(70_000)));
        }
        wrong.put("unique_id", objects);
        wrong.put("object_id", List.of());
        wrong.put("name", objects);
        wrong.put("icon", objects);
        wrong.put("qos", with(objects, 3L, -1L, "two", 1e99, "NaN", true));
        wrong.put("retain", with(objects, "maybe", "", "yess"));
        wrong.put("optimistic", with(objects, "maybe", "2"));
        wrong.put("enabled_by_default", with(objects, "maybe", "nope"));
        wrong.put("entity_category", with(objects, "special", "CONFIG", 1L, true));
        wrong.put("encoding", with(objects, "", "latin-1", "utf-16", 8L));
        wrong.put(
                "availability",
                with(
                        List.of(),
                        1L,
                        "x",
                        true,
                        List.of("x"),
                        List.of(1L),
                        List.of(Map.of()),
                        List.of(Map.of("topic", ""))));
        wrong.put("availability_mode", with(objects, "most", 1L));
        wrong.put(
                "device",
                with(
                        List.of(),
                        1L,
                        "x",
                        true,
                        List.of(1L),
                        Map.of("name", "x"),
                        Map.of("identifiers", List.of(List.of()), "name", "x")));
        wrong.put(
                "value_template",
                with(objects, "{{", "{{ nope. }}", "{% for %}", "{{ value | nope }}", "{{ }}", "{{ 'x }}", "}}{{"));
        wrong.put("device_class", with(objects, "nonsense", 1L, true));
        wrong.put("payload_on", objects);
        wrong.put("payload_off", objects);
        return wrong;
    }

    private static List<@Nullable Object> with(List<?> some, @Nullable Object... more) {
        var all = new ArrayList<@Nullable Object>(some);
        for (var one : more) all.add(one);
        return all;
    }

    private static final Map<String, List<@Nullable Object>> WRONG_LIGHT = Map.of(
            "schema", List.of("jason", 1L, List.of(), Map.of()),
            "brightness", List.of("much", List.of(), Map.of()),
            "brightness_scale", List.of("abc", 0L, -1L, "NaN", true, List.of(), Map.of(), "1e999"),
            "supported_color_modes",
                    List.of(
                            "pink",
                            List.of("onoff", "hs"),
                            List.of(1L),
                            List.of(List.of()),
                            Map.of(),
                            List.of("white")),
            "min_mireds", List.of(0L, -1L, "warm", true, List.of(), Map.of()),
            "max_mireds", List.of(0L, "cold", List.of(), 1e12),
            "effect_list", List.of(List.of(List.of()), List.of(Map.of()), Map.of()),
            "effect", List.of("many", List.of(), Map.of()),
            "transition", List.of("slow", List.of()),
            "color_temp_kelvin", List.of("hot", Map.of()));

    private static final Map<String, List<@Nullable Object>> WRONG_SENSOR = Map.of(
            "state_class", List.of("often", 1L, List.of(), Map.of()),
            "expire_after", List.of(-1L, "soon", "NaN", true, List.of(), Map.of(), 1e300),
            "options", List.of(List.of(List.of()), Map.of(), "temperature has none"),
            "suggested_display_precision", List.of(-1L, "all", List.of(), 99L),
            "unit_of_measurement", List.of(List.of(), Map.of("a", 1L)));

    private static final Map<String, List<@Nullable Object>> WRONG_DOOR = Map.of(
            "off_delay", List.of(-1L, "soon", true, List.of(), Map.of()),
            "expire_after", List.of(-1L, "soon", List.of()),
            "force_update", List.of("maybe", List.of()));

    private final Map<String, byte[]> payloads = new LinkedHashMap<>();

    private void add(String component, byte[] payload) {
        payloads.put("homeassistant/" + component + "/wrong" + payloads.size() + "/config", payload);
    }

    private void add(String component, String payload) {
        add(component, payload.getBytes(UTF_8));
    }

    /** Replaces each key by each wrong value. */
    private void replace(String component, String good, Map<String, List<@Nullable Object>> wrong) throws Exception {
        var keys = Json.asObject((Map<?, ?>) Objects.requireNonNull(Json.read(good)));
        for (var key : wrong.entrySet()) {
            if (Set.of("command_topic", "retain", "optimistic").contains(key.getKey()) && !component.equals("light"))
                continue;
            if (Set.of("value_template", "device_class", "payload_on", "payload_off")
                            .contains(key.getKey())
                    && component.equals("light")) continue;
            if (key.getKey().startsWith("payload_") && component.equals("sensor")) continue;
            for (var value : key.getValue()) {
                var changed = new LinkedHashMap<>(keys);
                changed.put(key.getKey(), value);
                add(component, Json.write(changed));
            }
        }
    }

    /** Cuts it off at every few characters. */
    private void truncate(String component, String good) {
        for (int end = 1; end < good.length(); end += 6) add(component, good.substring(0, end));
    }

    /** Puts a byte somewhere that makes it no JSON or no UTF-8. */
    private void spoil(String component, String good, int times) {
        var random = new Random(4711);
        byte[] junk = {0, 1, 0x1f, (byte) 0xff, (byte) 0xc0, (byte) 0x80, (byte) 0xfe};
        for (int i = 0; i < times; i++) {
            byte[] bytes = good.getBytes(UTF_8);
            bytes[random.nextInt(bytes.length)] = junk[i % junk.length];
            add(component, bytes);
        }
    }

    private void handPicked(String good) {
        for (var text : List.of(
                " ",
                "\n",
                "null",
                "true",
                "0",
                "-",
                "NaN",
                "[]",
                "[[]]",
                "\"text\"",
                "{}",
                "{",
                "}",
                "{]",
                "[}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":1e}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\t\"}",
                "// comment",
                "{/* */}",
                "\uFEFF{}",
                good + good,
                good + "x",
                good + ",",
                "<xml/>",
                "ON",
                "offline",
                "{\"a\":1}",
                "[{\"state_topic\":\"x\"}]",
                "{\"~\":1,\"state_topic\":\"~/a\"}",
                "{\"dev\":{\"ids\":[]}}",
                "[".repeat(100_000),
                "{\"a\":".repeat(10_000),
                "{\"a\":" + "9".repeat(5_000) + "}",
                "\"" + "x".repeat(2_000_000) + "\"",
                "{\"stat_t\":\"" + "x".repeat(1_100_000) + "\"}")) {
            add("sensor", text);
        }
        for (var text : List.of(
                "{\"device\":1}",
                "{\"dev\":{\"ids\":\"a\"}}",
                "{\"dev\":{\"ids\":\"a\"},\"o\":{}}",
                "{\"dev\":{\"ids\":\"a\"},\"o\":{\"name\":\"x\"}}",
                "{\"dev\":{\"ids\":\"a\"},\"o\":{\"name\":\"x\"},\"cmps\":[]}",
                "{\"dev\":{\"ids\":\"a\"},\"o\":{\"name\":\"x\"},\"cmps\":{\"b\":1}}",
                "{\"dev\":{\"ids\":\"a\"},\"o\":{\"name\":\"x\"},\"cmps\":{\"b\":{}}}",
                "{\"dev\":{\"ids\":\"a\"},\"o\":{\"name\":\"x\"},\"cmps\":{\"b\":{\"p\":1}}}",
                "{\"dev\":{\"ids\":\"a\"},\"o\":{\"name\":\"x\"},\"cmps\":{\"b\":{\"p\":\"sensor\",\"name\":\"x\"}}}")) {
            add("device", text);
        }
        for (var component : List.of("lamp", "nothing", "sensors")) add(component, good);
    }

    @Test
    void malformedPayloads_areReportedOnceEach_andNothingElseHappens() throws Exception {
        replace("light", House.BULB_SAYS, WRONG);
        replace("light", House.BULB_SAYS, WRONG_LIGHT);
        replace("sensor", House.WEATHER_SAYS, WRONG);
        replace("sensor", House.WEATHER_SAYS, WRONG_SENSOR);
        replace("binary_sensor", House.DOOR_SAYS, WRONG);
        replace("binary_sensor", House.DOOR_SAYS, WRONG_DOOR);
        truncate("light", House.BULB_SAYS);
        truncate("sensor", House.WEATHER_SAYS);
        truncate("binary_sensor", House.DOOR_SAYS);
        spoil("light", House.BULB_SAYS, 250);
        spoil("sensor", House.WEATHER_SAYS, 250);
        handPicked(House.WEATHER_SAYS);
        assertThat(payloads).hasSizeGreaterThan(1_000);

        try (var house = House.furnished()) {
            for (int times = 0; times < 2; times++) {
                payloads.forEach(house.mqtt::say);
                house.mqtt.say("zigbee2mqtt/door", "{\"contact\":" + (times == 0) + "}");
                assertThat(house.state("door_contact")).isEqualTo(new BinarySensor.Reading(times != 0));
            }
            assertThat(house.home.size()).isEqualTo(3);
            assertThat(topics(house.log())).as("each once, none left out").containsExactlyElementsOf(payloads.keySet());
            assertThat(house.log())
                    .allSatisfy(line -> assertThat(line).contains("(expected: ").hasSizeLessThan(600));
        }
    }

    private static List<String> topics(List<String> lines) {
        return List.copyOf(new ArrayList<>(lines.stream()
                .map(line -> line.substring(0, line.indexOf(": ")))
                .toList()));
    }

    @Test
    void malformedPayloads_onTheTopicOfAGoodThing_leaveItAsItIs() throws Exception {
        truncate("light", House.BULB_SAYS);
        spoil("light", House.BULB_SAYS, 100);
        try (var house = House.furnished()) {
            house.mqtt.say("zigbee2mqtt/bulb", "{\"state\":\"ON\",\"brightness\":254}");
            var before = house.state("bulb");
            int arrivals = house.home.arrivals;
            payloads.values().forEach(payload -> house.mqtt.say(House.BULB, payload));
            assertThat(house.state("bulb")).isEqualTo(before);
            assertThat(house.home.arrivals).isEqualTo(arrivals);
            assertThat(new LinkedHashSet<>(house.log())).hasSameSizeAs(house.log());
        }
    }

    @Test
    void keysThatComeTwice_countAsTheLast_andOddKeysAreNoMatter() {
        try (var house = House.furnished()) {
            var odd =
                    "{\"state_topic\":\"a\",\"state_topic\":\"b\",\"object_id\":\"odd\",\"\":1,\"x\":[{}],\"name\":null,\"nul\\u0000\":2}";
            house.mqtt.say("homeassistant/sensor/odd/config", odd);
            assertThat(house.log()).isEmpty();
            house.mqtt.say("b", "hello");
            assertThat(house.state("odd")).hasToString("Reading[value=hello]");
        }
    }
}
