package org.hob.automation.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hob.home.Home;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.template.Asked;
import org.hob.template.Rendering;
import org.hob.template.Rerendered;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.hob.template.Templates;
import org.jspecify.annotations.Nullable;

/** Templates of one variable, {@code {{ trigger.id }}}. */
final class Wordings implements Templates {

    private static final Pattern FORM = Pattern.compile("\\{\\{ *([a-z_.0-9]+) *}}");

    record One(String source) implements Template {
        @Override
        public boolean isStatic() {
            return false;
        }

        @Override
        public String render(Map<String, ? extends @Nullable Object> variables) {
            return String.valueOf(evaluate(variables));
        }

        @Override
        public @Nullable Object evaluate(Map<String, ? extends @Nullable Object> variables) {
            var form = FORM.matcher(source);
            if (!form.matches()) throw new TemplateException(1, source + " (expected: one variable)");
            Object value = variables;
            for (var part : form.group(1).split("\\.", -1)) {
                if (part.equals("true")) return true;
                if (part.equals("false")) return false;
                if (part.matches("\\d+")) return Long.parseLong(part);
                value = value instanceof Map<?, ?> map ? map.get(part) : null;
            }
            return value;
        }

        @Override
        public Rendering look(Map<String, ? extends @Nullable Object> variables) {
            var value = evaluate(variables);
            return new Rendering() {
                @Override
                public String text() {
                    return String.valueOf(value);
                }

                @Override
                public @Nullable Object value() {
                    return value;
                }

                @Override
                public Optional<TemplateException> failure() {
                    return Optional.empty();
                }

                @Override
                public Asked asked() {
                    return new Asked(Set.of(), Set.of(), Set.of(), false, false, false);
                }
            };
        }
    }

    @Override
    public Template read(String source) {
        return new One(source);
    }

    @Override
    public Templates limited() {
        return this;
    }

    @Override
    public Subscription track(
            Home home, Template template, Map<String, ? extends @Nullable Object> variables, Listener<Rerendered> job) {
        home.run(job, new Rerendered(template, Optional.empty(), template.look(variables), Optional.empty()));
        return () -> {};
    }
}
