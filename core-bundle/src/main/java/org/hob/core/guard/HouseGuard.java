package org.hob.core.guard;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.hob.core.job.HouseClock;
import org.hob.core.job.Journal;
import org.hob.core.job.Lane;
import org.hob.core.job.Stall;
import org.hob.core.job.Witness;
import org.hob.guard.Culprit;
import org.hob.guard.Guard;
import org.hob.guard.Harm;
import org.hob.guard.Outcome;
import org.hob.guard.Pause;
import org.hob.guard.Policy;
import org.hob.guard.Quarantine;
import org.jspecify.annotations.Nullable;

/**
 * The guard of a house: hears what jobs do to the turn, says it once for each place, and keeps out who does too much harm.
 *
 * <p>It decides; the loop takes the turn, and the {@link Ward} shuts the door.
 */
public final class HouseGuard implements Guard, Witness {

    /** A thousand jobs of one owner that fail within a minute are too many; it is told of each hundred. */
    private final Often failures = new Often(10, Duration.ofMinutes(1));

    /** So are thirty thousand that are refused within ten seconds; it is told of each ten thousand. */
    private final Often floods = new Often(3, Duration.ofSeconds(10));

    private final HouseClock clock;
    private final Journal journal;
    private final Policies policies;
    private final Culprits culprits = new Culprits();
    private final Pauses pauses = new Pauses();
    private final Holders holders = new Holders();
    private final Quarantines quarantines = new Quarantines();
    private final Lasting lasting = new Lasting();
    private final Lasting condemned = new Lasting();
    private final LongAdder avoided = new LongAdder();
    private volatile @Nullable Ward ward;

    public HouseGuard(HouseClock clock, Journal journal, Policies policies) {
        this.clock = clock;
        this.journal = journal;
        this.policies = policies;
    }

    /** Has that shut the door from now on; who it keeps out before is kept out when it comes. */
    public void over(Ward house) {
        ward = house;
    }

    // ---- told by the loop

    @Override
    public void took(Stall stall) {
        lasting.add(stall);
        var bundle = stall.lane().bundle();
        var policy = policies.of(bundle);
        if (policy == Policy.OFF) return;
        var place = place(stall);
        boolean dissolved = stall.blocked() && !stall.inCallback() && policy == Policy.DISSOLVE;
        if (isNobodysFault(stall)) return;
        notice(place, stall.lane().owner(), dissolved ? Outcome.DISSOLVED : Outcome.REPORTED, true);
    }

    @Override
    public void ended(Stall stall) {
        if (condemned.remove(stall)) culprits.became(place(stall), Outcome.ENDED);
        if (!lasting.remove(stall) || isNobodysFault(stall)) return;
        lasted(stall);
    }

    private static boolean isNobodysFault(Stall stall) {
        return stall.isRehearsed() || stall.isNobodysFault();
    }

    private void lasted(Stall stall) {
        long nanos = stall.nanos();
        avoided.add(nanos);
        culprits.lasted(place(stall), Duration.ofNanos(nanos));
    }

    @Override
    public void lasts(Stall stall) {
        holders.inWords(stall)
                .ifPresent(who -> journal.say(
                        Level.WARNING, "bundle " + stall.lane().bundle() + ": " + stall.place() + ' ' + who + '.'));
    }

    @Override
    public void condemned(Stall stall) {
        // What it does from now on nobody would have waited for: people would have pulled the plug.
        if (lasting.remove(stall)) lasted(stall);
        condemned.add(stall);
        culprits.became(place(stall), Outcome.QUARANTINED);
        keepOut(
                stall.lane(),
                stall.place() + ' ' + Remedies.deed(Harms.of(stall)) + " and does not end" + called(stall.called()));
    }

    @Override
    public void paused(Pause.Cause cause, long nanos) {
        pauses.add(cause, Duration.ofNanos(nanos), clock.now());
    }

    @Override
    public void calls(Stall stall) {
        var policy = policies.of(stall.lane().bundle());
        if (policy == Policy.OFF || isNobodysFault(stall)) return;
        boolean dissolved = !stall.inCallback() && policy == Policy.DISSOLVE;
        notice(place(stall), stall.lane().owner(), dissolved ? Outcome.DISSOLVED : Outcome.REPORTED, false);
    }

    @Override
    public void fails(Lane lane, long times) {
        if (isWatched(lane) && failures.happens(lane.owner(), clock.now()))
            keepOut(lane, Harm.FAILURES, times + " of its jobs have failed");
    }

    @Override
    public void floods(Lane lane, long times) {
        if (isWatched(lane) && floods.happens(lane.owner(), clock.now()))
            keepOut(lane, Harm.FLOOD, times + " of its jobs were refused, since so many wait already");
    }

    private boolean isWatched(Lane lane) {
        return policies.of(lane.bundle()) != Policy.OFF;
    }

    /**
     * Notes that a bundle keeps a thread of the framework, and keeps the bundle out. Turn: never waits, from any thread.
     *
     * @param line the line, {@code Lamp.activate (Lamp.java:42)}
     */
    public void keepsFramework(String bundle, String line) {
        if (policies.of(bundle) == Policy.OFF) return;
        notice(new Culprits.Place(bundle, line, "", false, Harm.ACTIVATION), bundle, Outcome.QUARANTINED, false);
        keepOut(bundle, bundle, line + " does not return to the framework", door -> door.shutOut(bundle));
    }

    // ---- told by what is woven into the code of bundles

    /**
     * Notes a place that breaks a rule of the turn, whether the turn was taken for it or not; says so the first time unless nobody was harmed. Turn: never
     * waits, from any thread.
     *
     * @param line the line, {@code Lamp.onMotion (Lamp.java:42)}
     * @param called what was called there
     */
    public void notice(
            String bundle, String owner, String line, String called, boolean inCallback, Harm harm, Outcome outcome) {
        if (policies.of(bundle) == Policy.OFF) return;
        notice(new Culprits.Place(bundle, line, called, inCallback, harm), owner, outcome, false);
    }

    private void notice(Culprits.Place place, String owner, Outcome outcome, boolean taken) {
        boolean isFirst = culprits.add(place, owner, outcome, taken, clock.now());
        if (!isFirst || outcome == Outcome.DISSOLVED) return;
        journal.say(
                Level.WARNING,
                "bundle " + place.bundle() + ": " + place.line() + ' ' + Remedies.deed(place.harm())
                        + called(place.called()) + (place.inCallback() ? " in a callback" : "")
                        + (taken ? ", and lost the turn, so that nobody else waits. " : ". ")
                        + Remedies.remedy(place.harm(), place.inCallback()));
    }

    private static Culprits.Place place(Stall stall) {
        return new Culprits.Place(
                stall.lane().bundle(), stall.place(), stall.called(), stall.inCallback(), Harms.of(stall));
    }

    private static String called(String what) {
        return what.isEmpty() ? "" : " (" + what + ')';
    }

    // ---- quarantine

    private void keepOut(Lane lane, Harm harm, String why) {
        notice(
                new Culprits.Place(lane.bundle(), lane.owner(), "", false, harm),
                lane.owner(),
                Outcome.QUARANTINED,
                false);
        keepOut(lane, why);
    }

    private void keepOut(Lane lane, String why) {
        keepOut(lane.owner(), lane.bundle(), why, door -> door.shutOut(lane));
    }

    private void keepOut(String owner, String bundle, String why, Consumer<Ward> how) {
        var quarantine = quarantines.add(owner, bundle, why, clock.now());
        if (quarantine == null) return;
        var door = ward;
        if (door != null) {
            how.accept(door);
            // Somebody may have let it in before the door was shut.
            if (!quarantines.has(owner)) door.letIn(owner);
        }
        journal.say(
                Level.ERROR,
                owner + ": is kept out of the house: " + why + ". "
                        + (quarantine.forGood()
                                ? "It is the third time within an hour, so only you can let it in: restart it in the"
                                        + " console."
                                : "Restart it in the console, or update its bundle.")
                        + " See docs/threads.md#quarantine");
    }

    /** Returns whether that owner has to stay out when it comes. */
    public boolean isOut(String owner) {
        return quarantines.has(owner);
    }

    /** Is told that those owners have gone; who comes after them is let in, unless they were kept out too often. */
    public void gone(Set<String> owners) {
        quarantines.gone(owners);
        for (var owner : owners) {
            failures.forget(owner);
            floods.forget(owner);
        }
    }

    // ---- asked by people

    @Override
    public List<Culprit> culprits() {
        return culprits.list();
    }

    @Override
    public Duration avoided() {
        return Duration.ofNanos(avoided.sum() + lasting.nanos());
    }

    @Override
    public List<Pause> pauses() {
        return pauses.list();
    }

    @Override
    public List<Quarantine> quarantined() {
        return quarantines.list();
    }

    @Override
    public void restart(String owner) {
        if (!quarantines.pardon(owner))
            throw new IllegalArgumentException("owner: " + owner + " (expected: one that is quarantined)");
        failures.forget(owner);
        floods.forget(owner);
        var door = ward;
        if (door != null) door.letIn(owner);
    }

    @Override
    public Policy policy(String bundle) {
        return policies.of(bundle);
    }

    /** Has these policies hold from now on. Turn: never waits. */
    public void policies(Policy usual, Map<String, Policy> of) {
        policies.are(usual, of);
    }
}
