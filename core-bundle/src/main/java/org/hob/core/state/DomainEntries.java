package org.hob.core.state;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hob.core.job.Registration;

/** The entries of one domain that show a state, and who listens to all of it. */
final class DomainEntries {

    final String name;
    final Set<Entry> shown = ConcurrentHashMap.newKeySet();
    Registration<?>[] listeners = Entry.NOBODY;
    int entries;

    DomainEntries(String name) {
        this.name = name;
    }

    /** Returns whether there is nothing left to keep it for. */
    boolean isOver() {
        return entries == 0 && listeners.length == 0;
    }
}
