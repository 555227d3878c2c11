package org.hob.mqtt.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hob.automation.Trigger;
import org.hob.home.Home;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.mqtt.Message;
import org.hob.mqtt.Mqtt;
import org.hob.mqtt.Qos;
import org.hob.template.Template;
import org.hob.template.house.TemplateService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the trigger makes of a message. */
final class MqttTriggerTest {

    private final List<Listener<? super Message>> ears = new ArrayList<>();
    private final List<Map<String, ? extends @Nullable Object>> fired = new ArrayList<>();
    private final Home home = as(Home.class, (_, _, _) -> null);

    private static <T> T as(Class<T> type, InvocationHandler how) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, how));
    }

    private Template template(String text) {
        return TemplateService.of(home).read(text);
    }

    private void arm(@Nullable String payload, @Nullable String value) {
        var mqtt = as(Mqtt.class, (_, _, arguments) -> hear(arguments[2]));
        var options = new MqttTrigger.Options(
                template("house/lamp"),
                payload == null ? null : template(payload),
                value == null ? null : template(value),
                null,
                null);
        new MqttTrigger(mqtt).arm(options, home, new Noting(fired));
    }

    @SuppressWarnings("unchecked")
    private Subscription hear(Object ear) {
        ears.add((Listener<? super Message>) ear);
        return () -> {};
    }

    private record Noting(List<Map<String, ? extends @Nullable Object>> fired) implements Trigger.Fire {

        @Override
        public void fire(Map<String, ? extends @Nullable Object> trigger) {
            fired.add(trigger);
        }

        @Override
        public Map<String, @Nullable Object> variables() {
            return Map.of();
        }
    }

    private void say(String text) throws Exception {
        for (var ear : ears)
            ear.on(new Message("house/lamp", ByteBuffer.wrap(text.getBytes(UTF_8)), Qos.AT_MOST_ONCE, false));
    }

    @Test
    void json_isAVariableOfItsOwn() throws Exception {
        arm(null, null);
        say("{\"action\": \"on\", \"level\": 3}");
        say("12");
        say("hello");
        assertThat(fired).hasSize(3);
        assertThat(fired.getFirst().get("payload_json")).isEqualTo(Map.of("action", "on", "level", 3L));
        assertThat(fired.get(1).get("payload_json")).isEqualTo(12L);
        assertThat(fired.getLast().containsKey("payload_json")).isFalse();
        assertThat(fired.getLast().get("payload")).isEqualTo("hello");
    }

    @Test
    void valueTemplate_seesTheJson_andFitsNothingElse() throws Exception {
        arm("on", "{{ value_json.action.name }}");
        say("{\"action\": {\"name\": \"off\"}}");
        say("hello");
        say("{}");
        assertThat(fired).isEmpty();
        say("{\"action\": {\"name\": \"on\"}}");
        assertThat(fired).hasSize(1);
    }

    @Test
    void payload_thatDoesNotFit_isNotReadAsJson() throws Exception {
        var lines = new ArrayList<String>();
        var logger = Logger.getLogger(MqttTrigger.class.getName());
        logger.setLevel(Level.ALL);
        logger.setFilter(line -> {
            lines.add(line.getMessage());
            return false;
        });
        try {
            arm("on", null);
            say("hello");
            assertThat(lines).isEmpty();
            say("on");
            assertThat(lines).singleElement().asString().contains("no JSON");
        } finally {
            logger.setFilter(null);
            logger.setLevel(null);
        }
        assertThat(fired).hasSize(1);
    }
}
