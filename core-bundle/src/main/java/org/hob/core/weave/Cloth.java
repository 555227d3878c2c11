package org.hob.core.weave;

import java.util.List;

/** A woven class: its class file, and what was noticed while it was woven. */
final class Cloth {

    private final byte[] file;
    private final List<Site> awaits;

    Cloth(byte[] file, List<Site> awaits) {
        this.file = file;
        this.awaits = List.copyOf(awaits);
    }

    /** Returns the class file; not to be changed. */
    byte[] file() {
        return file;
    }

    /** Returns where callbacks of it wait in ways that are refused to callbacks. */
    List<Site> awaits() {
        return awaits;
    }
}
