package org.hob.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a mapping into the one of several records that it is about. */
final class Choices {

    private final Records records;

    Choices(Records records) {
        this.records = records;
    }

    Optional<?> read(Class<?> type, Choice choice, Node node, Spot spot) {
        if (!(node instanceof Mapping mapping)) {
            spot.wrong(node, "a mapping with " + expected(type, choice));
            return Optional.empty();
        }
        return choice.by().length == 0 ? byKey(type, choice, mapping, spot) : byValue(type, choice, mapping, spot);
    }

    static String expected(Class<?> type, Choice choice) {
        return choice.by().length == 0 ? Words.oneOf(names(type)) : choice.by()[0] + ": " + Words.oneOf(names(type));
    }

    private Optional<?> byKey(Class<?> type, Choice choice, Mapping mapping, Spot spot) {
        for (Class<?> record : type.getPermittedSubclasses()) {
            if (names(record).stream().anyMatch(mapping::has)) return records.read(record, Set.of(), mapping, spot);
        }
        spot.wrong(mapping, "none of the keys that say what it is", expected(type, choice));
        return Optional.empty();
    }

    private Optional<?> byValue(Class<?> type, Choice choice, Mapping mapping, Spot spot) {
        Set<String> by = Set.of(choice.by());
        Optional<Mapping.Entry> chooser = mapping.entries().stream()
                .filter(entry -> by.contains(entry.name()))
                .findFirst();
        if (chooser.isEmpty()) {
            spot.key(choice.by()[0]).wrong(mapping, "missing", Words.oneOf(names(type)));
            return Optional.empty();
        }
        Node chosen = chooser.get().value();
        String word = chosen instanceof Scalar scalar ? scalar.text() : "";
        for (Class<?> record : type.getPermittedSubclasses()) {
            if (names(record).contains(word)) return records.read(record, by, mapping, spot);
        }
        spot.key(chooser.get().name()).wrong(chosen, Words.meant(word, names(type)));
        return Optional.empty();
    }

    /** The names of a record, or of all records of an interface. */
    private static List<String> names(Class<?> type) {
        List<String> names = new ArrayList<>();
        if (type.isSealed()) {
            for (Class<?> record : type.getPermittedSubclasses()) names.addAll(names(record));
        } else {
            Key key = type.getAnnotation(Key.class);
            names.addAll(key == null ? List.of(Words.snake(type.getSimpleName())) : List.of(key.value()));
        }
        return names;
    }
}
