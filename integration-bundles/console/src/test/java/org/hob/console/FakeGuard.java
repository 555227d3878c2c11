package org.hob.console;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hob.guard.Culprit;
import org.hob.guard.Guard;
import org.hob.guard.Harm;
import org.hob.guard.Outcome;
import org.hob.guard.Pause;
import org.hob.guard.Policy;
import org.hob.guard.Quarantine;

/** A guard that has seen one callback read a file and one collection of garbage, and keeps one owner out until it is restarted. */
public final class FakeGuard implements Guard {

    static final Culprit READER = new Culprit(
            "org.acme.lamp",
            "lamp",
            "Lamp.onMotion (Lamp.java:42)",
            "Files.readString",
            true,
            Harm.FILE,
            Outcome.REPORTED,
            3,
            2,
            Duration.ofMillis(620),
            Duration.ofNanos(310_500_000),
            FakeState.NINE,
            "Mark it @Coroutine. See docs/threads.md#files");

    static final Quarantine OUT =
            new Quarantine("heater", "org.acme.heat", "it does not end", FakeState.NINE, 1, false);

    private final List<Quarantine> out = new CopyOnWriteArrayList<>();

    FakeGuard() {
        keepOut();
    }

    void keepOut() {
        out.clear();
        out.add(OUT);
    }

    @Override
    public List<Culprit> culprits() {
        return List.of(READER);
    }

    @Override
    public Duration avoided() {
        return Duration.ofMillis(620);
    }

    @Override
    public List<Pause> pauses() {
        return List.of(
                new Pause(Pause.Cause.COLLECTION, 2, Duration.ofMillis(50), Duration.ofMillis(30), FakeState.NINE));
    }

    @Override
    public List<Quarantine> quarantined() {
        return List.copyOf(out);
    }

    @Override
    public void restart(String owner) {
        if (!out.removeIf(one -> one.owner().equals(owner)))
            throw new IllegalArgumentException("owner: " + owner + " (expected: one that is quarantined)");
    }

    @Override
    public Policy policy(String bundle) {
        return bundle.equals("org.acme.lamp") ? Policy.STRICT : Policy.DISSOLVE;
    }
}
