package org.hob.templated;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hob.home.Home;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.template.Asked;
import org.hob.template.Rendering;
import org.hob.template.Rerendered;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.hob.template.Templates;
import org.jspecify.annotations.Nullable;

/**
 * Templates of one line: {@code =sensor.a} is the state of that entity, as a number if it is one, nothing if it is {@code none}, a failure if it is
 * {@code broken}; two opening braces are malformed; anything else is itself.
 */
record PaperTemplates(Home home) implements Templates {

    /** One of these templates. */
    private record Paper(Home home, String source) implements Template {

        @Override
        public boolean isStatic() {
            return !source.startsWith("=");
        }

        @Override
        public String render(Map<String, ? extends @Nullable Object> variables) {
            return look(variables).text();
        }

        @Override
        public @Nullable Object evaluate(Map<String, ? extends @Nullable Object> variables) {
            return look(variables).value();
        }

        @Override
        public Rendering look(Map<String, ? extends @Nullable Object> variables) {
            if (isStatic()) return new Seen(source, source, false);
            var text = home.states()
                    .get(EntityId.of(source.substring(1)))
                    .map(State::value)
                    .orElse("unknown");
            return switch (text) {
                case "broken" -> new Seen("", null, true);
                case "none" -> new Seen("None", null, false);
                default -> new Seen(text, value(text), false);
            };
        }

        private static Object value(String text) {
            if (text.matches("-?\\d+")) return Long.valueOf(text);
            return text.matches("-?\\d+\\.\\d+") ? (Object) Double.valueOf(text) : text;
        }
    }

    /** What one gave. */
    private record Seen(String text, @Nullable Object value, boolean fails) implements Rendering {

        @Override
        public Optional<TemplateException> failure() {
            return fails ? Optional.of(new TemplateException(1, "broken (expected: whole)")) : Optional.empty();
        }

        @Override
        public Asked asked() {
            return new Asked(Set.of(), Set.of(), Set.of(), false, false, false);
        }
    }

    @Override
    public Template read(String source) {
        if (source.equals("{{")) throw new TemplateException(1, "{{ (expected: }})");
        return new Paper(home, source);
    }

    @Override
    public Templates limited() {
        return this;
    }

    @Override
    public Subscription track(
            Home of, Template template, Map<String, ? extends @Nullable Object> variables, Listener<Rerendered> job) {
        of.run(job, seen(template));
        if (template.isStatic()) return () -> {};
        var id = EntityId.of(template.source().substring(1));
        return of.states().on(id, Listener.callback(_ -> job.on(seen(template))));
    }

    private static Rerendered seen(Template template) {
        return new Rerendered(template, Optional.empty(), template.look(Map.of()), Optional.empty());
    }
}
