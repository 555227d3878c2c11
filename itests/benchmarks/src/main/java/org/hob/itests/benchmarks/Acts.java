package org.hob.itests.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hob.automation.engine.Engine;
import org.hob.home.Home;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.template.Rerendered;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.hob.template.Templates;
import org.hob.yaml.Mapping;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Position;
import org.hob.yaml.Scalar;
import org.hob.yaml.Sequence;
import org.jspecify.annotations.Nullable;

/** Automations and scripts without a file and without templates. */
final class Acts {

    private static final Position HERE = new Position("bench.yaml", 1, 1);

    private Acts() {}

    /** Makes these the automations of that engine. */
    static void automations(Engine engine, List<? extends Map<String, ?>> all) {
        take(mistakes -> engine.automations().take(node(all), mistakes));
    }

    /** Makes these the scripts of that engine. */
    static void scripts(Engine engine, Map<String, ?> all) {
        take(mistakes -> engine.scripts().take(node(all), mistakes));
    }

    private static void take(java.util.function.Consumer<Mistakes> how) {
        var mistakes = new Mistakes();
        how.accept(mistakes);
        if (!mistakes.isEmpty()) throw new IllegalStateException(mistakes.toString());
    }

    private static Node node(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var entries = new ArrayList<Mapping.Entry>();
                map.forEach((key, each) ->
                        entries.add(new Mapping.Entry(Scalar.of(HERE, String.valueOf(key)), node(each))));
                yield new Mapping(HERE, entries);
            }
            case List<?> list ->
                new Sequence(HERE, list.stream().map(Acts::node).toList());
            default -> new Scalar(HERE, String.valueOf(value), value);
        };
    }

    /** There are none. */
    record NoTemplates() implements Templates {

        @Override
        public Template read(String source) {
            throw new TemplateException(1, source + " (expected: no template)");
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
            throw new UnsupportedOperationException(template.source());
        }
    }
}
