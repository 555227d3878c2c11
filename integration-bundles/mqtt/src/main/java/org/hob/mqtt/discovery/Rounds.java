package org.hob.mqtt.discovery;

import java.util.List;
import java.util.function.Consumer;
import org.hob.home.Home;
import org.hob.job.Job;

/** Goes to many things a part at a time, so that others have their turns between. */
final class Rounds {

    private static final int AT_ONCE = 500;

    private Rounds() {}

    /** Visits all of them in order; those beyond the first part in later turns. */
    static <T> void over(Home home, List<T> all, Consumer<? super T> visit) {
        int now = Math.min(AT_ONCE, all.size());
        all.subList(0, now).forEach(visit);
        if (now < all.size()) home.add(Job.callback(() -> over(home, all.subList(now, all.size()), visit)));
    }
}
