package org.hob.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hob.job.LoopStatus;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;

class JsonTest {

    @Test
    void time_isWrittenAsHomeAssistantWritesIt() {
        assertThat(Json.time(Instant.parse("2026-11-20T09:00:00.123456789Z")))
                .isEqualTo("2026-11-20T09:00:00.123456+00:00");
        assertThat(Json.time(Instant.parse("2026-11-20T09:00:00.100Z"))).isEqualTo("2026-11-20T09:00:00.100000+00:00");
        assertThat(Json.time(Instant.parse("2026-11-20T09:00:00Z"))).isEqualTo("2026-11-20T09:00:00+00:00");
        assertThat(Json.time(Instant.parse("2026-11-20T09:00:00.000000999Z"))).isEqualTo("2026-11-20T09:00:00+00:00");
    }

    @Test
    void values_ofEveryKindAreWritten() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("text", "Küche \"<b>\"");
        values.put("int", 7);
        values.put("long", 1L << 40);
        values.put("double", 21.5);
        values.put("huge", 1e300);
        values.put("nan", Double.NaN);
        values.put("float", 0.5f);
        values.put("bool", true);
        values.put("time", FakeState.NINE);
        values.put("local", LocalTime.of(7, 30));
        values.put("list", Arrays.asList(1, null, List.of("a")));
        values.put("set", Set.of(4));
        values.put("map", Map.of("k", Map.of()));

        assertThat(written(json -> Json.value(json, values))).isEqualTo("""
            {"text":"Küche \\"<b>\\"","int":7,"long":1099511627776,"double":21.5,"huge":1.0E300,"nan":null,"float":0.5,\
            "bool":true,"time":"2026-11-20T09:00:00.123456+00:00","local":"07:30","list":[1,null,["a"]],"set":[4],\
            "map":{"k":{}}}\
            """);
    }

    @Test
    void list_isThatOfHomeAssistant() {
        FakeHouse house = new FakeHouse()
                .with(FakeState.of("sensor.b", "21.5", Map.of("unit_of_measurement", "°C")))
                .with(FakeState.of("light.a", "on"), Schemas.TURN_ON);
        Journal.Changes all = new Journal(house.home(), "e").all();

        assertThat(written(json -> EntitiesJson.list(json, all))).isEqualTo("""
            [{"entity_id":"light.a","state":"on","attributes":{},"last_changed":"2026-11-20T09:00:00.123456+00:00",\
            "last_updated":"2026-11-20T09:00:00.123456+00:00"},\
            {"entity_id":"sensor.b","state":"21.5","attributes":{"unit_of_measurement":"°C"},\
            "last_changed":"2026-11-20T09:00:00.123456+00:00","last_updated":"2026-11-20T09:00:00.123456+00:00"}]\
            """);
    }

    @Test
    void changes_carryTheActionsOfTheirKinds() {
        FakeHouse house = new FakeHouse().with(FakeState.of("light.a", "on"), Schemas.TURN_OFF);
        Journal.Changes all = new Journal(house.home(), "e").all();

        assertThat(written(json -> EntitiesJson.changes(json, all, FakeState.NINE)))
                .isEqualTo("""
                    {"revision":"e-2","now":"2026-11-20T09:00:00.123456+00:00","whole":true,"entities":[{"entity_id":"light.a",\
                    "state":"on","attributes":{},"last_changed":"2026-11-20T09:00:00.123456+00:00",\
                    "last_updated":"2026-11-20T09:00:00.123456+00:00","kind":0}],"kinds":{"0":[{"name":"light.turn_off",\
                    "doc":"Turns the light off.","fields":[{"name":"transition","doc":"How slowly","type":"DURATION",\
                    "required":false,"min":0.0,"max":300.0,"unit":"s","choices":[]}]}]}}\
                    """);
    }

    @Test
    void loop_isWrittenWhole() {
        LoopStatus status = new LoopStatus(
                "loop",
                Optional.of(new LoopStatus.Holder("demo", "hob-loop")),
                7,
                3,
                1,
                List.of(new LoopStatus.Lane("demo", "hob-demo", 2, 10.5, 0.25, true, 1, 4)),
                new LoopStatus.Workers(1, 2, 4, 64),
                List.of(new LoopStatus.Segment("demo", Optional.empty(), FakeState.NINE, Duration.ofMillis(52), true)));

        assertThat(written(json -> LoopJson.write(json, status))).isEqualTo("""
            {"carrier":"loop","holder":{"owner":"demo","thread":"hob-loop"},"segments":7,"timers":3,"take_overs":1,\
            "lanes":[{"owner":"demo","bundle":"hob-demo","length":2,"per_second":10.5,"share":0.25,"gated":true,\
            "blocking":1,"blocking_waiting":4}],"workers":{"busy":1,"idle":2,"waiting":4,"limit":64},\
            "longest":[{"owner":"demo","where":null,"at":"2026-11-20T09:00:00.123456+00:00","length_ms":52.0,"taken":true}]}\
            """);
    }

    @Test
    void guard_isWrittenWhole() {
        LoopStatus status = new LoopStatus(
                "loop",
                Optional.empty(),
                7,
                3,
                5,
                List.of(new LoopStatus.Lane("demo", "hob-demo", 0, 0, 0, false, 0, 0)),
                new LoopStatus.Workers(0, 0, 0, 64),
                List.of());

        assertThat(written(json -> GuardJson.write(json, GuardReport.of(new FakeGuard(), () -> status))))
                .isEqualTo("""
                    {"guarded":true,"avoided_ms":620.0,"take_overs":5,"culprits":[{"bundle":"org.acme.lamp","owner":"lamp",\
                    "place":"Lamp.onMotion (Lamp.java:42)","called":"Files.readString","kind":"callback","harm":"file",\
                    "outcome":"reported","count":3,"take_overs":2,"total_ms":620.0,"longest_ms":310.5,\
                    "last":"2026-11-20T09:00:00.123456+00:00","remedy":"Mark it @Coroutine. See docs/threads.md#files"}],\
                    "pauses":[{"cause":"collection","count":2,"total_ms":50.0,"longest_ms":30.0,\
                    "last":"2026-11-20T09:00:00.123456+00:00"}],"quarantined":[{"owner":"heater","bundle":"org.acme.heat",\
                    "why":"it does not end","since":"2026-11-20T09:00:00.123456+00:00","times":1,"for_good":false}],\
                    "policies":[{"bundle":"hob-demo","policy":"dissolve"},{"bundle":"org.acme.heat","policy":"dissolve"},\
                    {"bundle":"org.acme.lamp","policy":"strict"}]}\
                    """);
        assertThat(written(json -> GuardJson.write(json, GuardReport.without(() -> status))))
                .isEqualTo("""
                    {"guarded":false,"avoided_ms":0.0,"take_overs":5,"culprits":[],"pauses":[],"quarantined":[],"policies":[]}\
                    """);
    }

    private static String written(Consumer<JsonGenerator> writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Json.write(out, writer);
        return out.toString(StandardCharsets.UTF_8);
    }
}
