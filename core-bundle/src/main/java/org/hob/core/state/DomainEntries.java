package org.hob.core.state;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hob.core.job.Registration;

/** The entries of one domain by the names of their objects, which anybody may read, and who listens to all of them. */
final class DomainEntries {

    final String name;
    final Map<String, Entry> entries = new ConcurrentHashMap<>();
    Registration<?>[] listeners = Entry.NOBODY;

    DomainEntries(String name) {
        this.name = name;
    }

    /** Returns whether there is nothing left to keep it for. */
    boolean isOver() {
        return listeners.length == 0 && entries.isEmpty();
    }
}
