package org.hob.template.house;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hob.state.EntityId;
import org.hob.template.Asked;
import org.jspecify.annotations.Nullable;

/**
 * Takes note of what a rendering asks the house for. It can be used again for the next rendering of the same template, and tells cheaply whether that asked for
 * the same: as a rule it does, in the same order.
 */
final class Recording {

    private @Nullable EntityId[] last = new EntityId[4];
    private int count;
    private int lastCount;
    private boolean same;
    private final Set<String> domains = new LinkedHashSet<>(2);
    private final Set<String> counted = new LinkedHashSet<>(2);
    private boolean all;
    private boolean countedAll;
    private boolean time;
    private @Nullable Asked asked;

    /** Begins the next rendering. */
    void begin() {
        lastCount = count;
        count = 0;
        same = asked != null;
        domains.clear();
        counted.clear();
        all = false;
        countedAll = false;
        time = false;
    }

    void entity(EntityId id) {
        if (same && count < lastCount && (last[count] == id || id.equals(last[count]))) {
            count++;
            return;
        }
        same = false;
        if (count == last.length) last = Arrays.copyOf(last, count * 2);
        last[count++] = id;
    }

    void domain(String domain) {
        domains.add(domain);
    }

    void countedDomain(String domain) {
        counted.add(domain);
    }

    void all() {
        all = true;
    }

    void countedAll() {
        countedAll = true;
    }

    void time() {
        time = true;
    }

    /** Returns what was asked for since {@link #begin}: the same object as the last time if it is the same. */
    Asked asked() {
        var before = asked;
        boolean unchanged = before != null
                && same
                && count == lastCount
                && before.all() == all
                && before.countedAll() == countedAll
                && before.time() == time
                && before.domains().equals(domains)
                && before.countedDomains().equals(counted);
        if (unchanged && before != null) return before;
        var entities = new LinkedHashSet<EntityId>();
        for (int i = 0; i < count; i++) {
            var id = last[i];
            if (id != null) entities.add(id);
        }
        var now = new Asked(entities, domains, counted, all, countedAll, time);
        asked = now;
        return now;
    }
}
