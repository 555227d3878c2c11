package org.hob.automation.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.hob.automation.language.Clause;
import org.hob.automation.language.Cues;
import org.hob.automation.language.Line;
import org.hob.automation.language.Reader;
import org.hob.automation.language.Value;
import org.hob.automation.parts.Conditions;
import org.hob.automation.parts.Definitions;
import org.hob.automation.parts.Language;
import org.hob.automation.parts.Sequence;
import org.hob.automation.parts.Triggers;
import org.hob.home.Home;
import org.hob.yaml.Binder;
import org.hob.yaml.Entries;
import org.hob.yaml.Mapping;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Scalar;
import org.hob.yaml.Spot;

/** Reads the parts of the language that stand in entries of others. */
final class Guests implements Language {

    private final Engine engine;

    Guests(Engine engine) {
        this.engine = engine;
    }

    @Override
    public <P extends Record> void open(Class<P> type, Entries.Entry entry, Home home, Spot spot, Start<P> start) {
        var readout = read(type, entry, new Mistakes());
        spot.mistakes().addAll(readout.mistakes());
        engine.add(home, new Guest<>(this, type, home, entry, readout, start));
    }

    @Override
    public <P extends Record> void check(Class<P> type, Entries.Entry entry, Spot spot) {
        spot.mistakes().addAll(read(type, entry, new Mistakes()).mistakes());
    }

    <P extends Record> Readout<P> read(Class<P> type, Entries.Entry entry, Mistakes mistakes) {
        var reader = new Reader(engine.templates(), engine.kinds(), entry.path());
        var language = reader.binder();
        var plan = language.reading(Triggers.class, (node, spot) -> triggers(language, node, spot))
                .reading(Conditions.class, (node, spot) -> conditions(language, node, spot))
                .reading(Sequence.class, (node, spot) -> sequence(language, node, spot))
                .reading(Definitions.class, (node, spot) -> definitions(language, node, spot))
                .bind(type, entry.node(), entry.spot(mistakes));
        return Readout.of(plan, mistakes, reader);
    }

    private Optional<Triggers> triggers(Binder language, Node node, Spot spot) {
        return language.bind(Cues.class, node, spot).map(cues -> new ArmedCues(engine, cues));
    }

    private static Optional<Conditions> conditions(Binder language, Node node, Spot spot) {
        return each(language, Clause.class, node, spot).map(JudgedClauses::new);
    }

    private Optional<Sequence> sequence(Binder language, Node node, Spot spot) {
        return each(language, Line.class, node, spot).map(lines -> new PlayedLines(engine.templates(), lines));
    }

    private static Optional<Definitions> definitions(Binder language, Node node, Spot spot) {
        if (!(node instanceof Mapping mapping)) {
            spot.wrong(node, "a mapping of names and values");
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, Value>();
        for (var entry : mapping.entries()) {
            language.bind(Value.class, entry.value(), spot.key(entry.name()))
                    .ifPresent(value -> values.put(entry.name(), value));
        }
        return values.size() < mapping.entries().size() ? Optional.empty() : Optional.of(new DefinedValues(values));
    }

    /** Reads a list of those, or a single one; nothing if one of them cannot be read. */
    private static <T> Optional<List<T>> each(Binder language, Class<T> type, Node node, Spot spot) {
        if (node instanceof Scalar nothing && nothing.isNull()) return Optional.of(List.of());
        if (!(node instanceof org.hob.yaml.Sequence list)) {
            return language.bind(type, node, spot).map(List::of);
        }
        var all = new ArrayList<T>();
        for (int n = 0; n < list.nodes().size(); n++) {
            language.bind(type, list.nodes().get(n), spot.element(n)).ifPresent(all::add);
        }
        return all.size() < list.nodes().size() ? Optional.empty() : Optional.of(List.copyOf(all));
    }
}
