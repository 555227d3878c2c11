package org.hob.yaml;

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

    /** Returns what it is, in words for a message: the text of a scalar, else {@code a list}, {@code a mapping} … */
    String words();
}
