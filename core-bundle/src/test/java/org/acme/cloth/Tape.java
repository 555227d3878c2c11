package org.acme.cloth;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

/** A stream that calls what blocks before its own constructor has begun. */
final class Tape extends FileInputStream {

    private final int first;

    Tape(File of, boolean twice) throws IOException {
        super(twice && of.exists() ? new File(of.getPath()) : of);
        first = read();
    }

    int first() {
        return first;
    }
}
