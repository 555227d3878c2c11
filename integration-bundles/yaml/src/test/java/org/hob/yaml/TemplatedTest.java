package org.hob.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hob.entity.Range;
import org.hob.home.Home;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.template.Rendering;
import org.hob.template.Rerendered;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.hob.template.Templates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values that stand in a file, or are computed. */
class TemplatedTest {

    private static final Position HERE = new Position("conf/test.yaml", 1, 1);

    record Delay(@Range(min = 0, max = 100) Templated<Duration> delay, Templated<Boolean> enabled) {}

    record Message(Template message, @Nullable Template title) {}

    private final Mistakes mistakes = new Mistakes();
    private final Binder binder = Binder.plain().templates(new NamesOnly());

    /** Templates that are the name of a variable, as {@code {{ name }}}. */
    private static final class NamesOnly implements Templates {

        @Override
        public Template read(String source) {
            if (source.contains("bad")) throw new TemplateException(1, "bad (expected: something good)");
            return new NameOnly(source);
        }

        @Override
        public Templates limited() {
            return this;
        }

        @Override
        public Subscription track(
                Home home,
                Template template,
                Map<String, ? extends @Nullable Object> variables,
                Listener<Rerendered> job) {
            throw new UnsupportedOperationException("nobody tracks here");
        }
    }

    private record NameOnly(String source) implements Template {

        @Override
        public boolean isStatic() {
            return !source.contains("{{");
        }

        @Override
        public String render(Map<String, ? extends @Nullable Object> variables) {
            return String.valueOf(evaluate(variables));
        }

        @Override
        public @Nullable Object evaluate(Map<String, ? extends @Nullable Object> variables) {
            return isStatic() ? source : variables.get(source.replaceAll("[{} ]", ""));
        }

        @Override
        public Rendering look(Map<String, ? extends @Nullable Object> variables) {
            throw new UnsupportedOperationException("nobody looks here");
        }
    }

    private Delay delay(Object delay, Object enabled) {
        return binder.bind(
                        Delay.class,
                        Node.of(HERE, Map.of("delay", delay, "enabled", enabled)),
                        new Spot("step", mistakes))
                .orElseThrow();
    }

    @Test
    void fixedValue_isKnown() {
        Delay delay = delay("00:01", true);
        assertThat(delay.delay().fixed()).contains(Duration.ofMinutes(1));
        assertThat(delay.enabled().value(Map.of())).isTrue();
    }

    @Test
    void template_isComputed_andReadAsTheValueWouldBe() {
        Delay delay = delay("{{ time }}", "{{ on }}");
        assertThat(delay.delay().fixed()).isEmpty();
        assertThat(delay.delay().value(Map.of("time", "00:01"))).isEqualTo(Duration.ofMinutes(1));
        assertThat(delay.delay().value(Map.of("time", 5))).isEqualTo(Duration.ofSeconds(5));
        assertThat(delay.delay().value(Map.of("time", Map.of("minutes", 1)))).isEqualTo(Duration.ofMinutes(1));
        assertThat(delay.enabled().value(Map.of("on", false))).isFalse();
    }

    @Test
    void template_mayStandWithinAMapping() {
        Delay delay = delay(Map.of("minutes", "{{ m }}", "seconds", 5), "yes");
        assertThat(delay.delay().value(Map.of("m", 1))).isEqualTo(Duration.ofSeconds(65));
    }

    @Test
    void wrongResult_isRefused_withItsExpectation() {
        Delay delay = delay("{{ time }}", List.of("no").getFirst());
        assertThatThrownBy(() -> delay.delay().value(Map.of("time", "soon")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("soon (expected: " + Durations.EXPECTED + ")");
        assertThatThrownBy(() -> delay.delay().value(Map.of("time", 101)))
                .hasMessage("101 (expected: a duration from 0 to 100 seconds)");
    }

    @Test
    void templateThatCannotBeRead_isAMistake() {
        Node node = Node.of(HERE, Map.of("delay", "{{ bad }}", "enabled", List.of(1)));
        assertThat(binder.bind(Delay.class, node, new Spot("step", mistakes))).isEmpty();
        assertThat(mistakes.list().stream().map(Mistake::toString))
                .containsExactlyInAnyOrder(
                        "conf/test.yaml:1: step.delay: template: line 1: bad (expected: something good)",
                        "conf/test.yaml:1: step.enabled: a list (expected: true or false)");
    }

    @Test
    void template_isATypeOfItsOwn() {
        Message message = binder.bind(Message.class, Node.of(HERE, Map.of("message", "Hello")), new Spot("", mistakes))
                .orElseThrow();
        assertThat(message.message().isStatic()).isTrue();
        assertThat(message.title()).isNull();
        assertThat(Templated.of(5).value(Map.of())).isEqualTo(5);
    }
}
