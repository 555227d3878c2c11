package org.acme.cloth;

import java.io.File;

/** An interface with code of its own. */
interface Shelf {

    File board();

    default boolean isThere() {
        return board().exists();
    }

    static boolean isEmpty(File board) {
        return java.util.Optional.of(board).map(File::length).orElse(1L) == 0;
    }
}
