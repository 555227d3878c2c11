package org.hob.yaml;

import java.util.Optional;

/** How values of a type are read from a node: given to a {@link Binder} for types that it does not know. */
@FunctionalInterface
public interface Reading<T> {

    /** Returns the value; or nothing, and what is wrong is noted at the spot. */
    Optional<T> read(Node node, Spot spot);
}
