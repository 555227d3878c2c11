package org.hob.yaml;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One node of a file: immutable, and it knows where it stands. Two are equal when they say the same, wherever they stand. */
public sealed interface Node permits Scalar, Sequence, Mapping, Input, Broken {

    /** Returns where it begins. */
    Position position();

    /** Returns the same node standing in a blueprint that is used from there. */
    Node usedFrom(Position user);

    /**
     * Returns what it says in plain Java: null, {@code Boolean}, {@code Long}, {@code BigInteger}, {@code Double}, {@code String}, {@code LocalDate},
     * {@code LocalDateTime}, {@code OffsetDateTime}, {@code List}, {@code Map} in the order of the file. What is broken or still to be put in is null.
     */
    @Nullable
    Object plain();

    /** Returns plain Java, such as a template gives, as a node that stands there; what YAML has no form for becomes its text. */
    static Node of(Position position, @Nullable Object plain) {
        return switch (plain) {
            case null -> new Scalar(position, "", null);
            case Node node -> node;
            case Integer number -> new Scalar(position, number.toString(), number.longValue());
            case Boolean truth -> new Scalar(position, truth.toString(), truth);
            case Number number -> new Scalar(position, number.toString(), number);
            case Collection<?> many ->
                new Sequence(
                        position, many.stream().map(one -> of(position, one)).toList());
            case Map<?, ?> map ->
                new Mapping(
                        position,
                        map.entrySet().stream()
                                .map(entry -> new Mapping.Entry(
                                        Scalar.of(position, String.valueOf(entry.getKey())),
                                        of(position, entry.getValue())))
                                .toList());
            default -> Scalar.of(position, plain.toString());
        };
    }

    /** Returns what it is, in words for a message: the text of a scalar, else {@code a list}, {@code a mapping} … */
    String words();
}
