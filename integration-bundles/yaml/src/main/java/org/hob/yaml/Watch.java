package org.hob.yaml;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Looks whether files have changed: they have when they look otherwise than when they were read, and twice in a row the same. So an editor that is
 * still writing, or that moves a file away before it puts the new one there, is waited for. Not thread-safe.
 */
final class Watch {

    private Map<Path, Stamp> read = Map.of();
    private Map<Path, Stamp> last = Map.of();

    /** These were read. */
    void haveRead(Map<Path, Stamp> files) {
        read = Map.copyOf(files);
        last = read;
    }

    /** Whether it is time to read again. */
    boolean look() {
        Map<Path, Stamp> now = new HashMap<>();
        read.keySet().forEach(path -> now.put(path, Stamp.of(path)));
        boolean settled = now.equals(last);
        last = now;
        return settled && !now.equals(read);
    }
}
