package org.hob.core.home;

import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.hob.core.job.Gate;
import org.hob.core.job.HouseClock;
import org.hob.core.job.Journal;
import org.hob.core.job.Loop;
import org.hob.home.Home;
import org.hob.home.Place;
import org.hob.home.Platform;
import org.hob.home.Rule;
import org.hob.job.LoopView;

/** A whole house, without a framework: what the bundle runs, and what tests open. */
public final class House implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Method PLATFORM = setUp(Platform.class);
    private static final Method RULE = setUp(Rule.class);

    private final Journal journal = new Journal();
    private final Loop loop;
    private final Whereabouts where;
    private final Household household;
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final Set<HomeScope> homes = ConcurrentHashMap.newKeySet();
    private final AtomicInteger settingUp = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();

    private House(HouseClock clock, boolean portable) {
        var placed = new PlacedClock(clock);
        loop = portable ? Loop.startPortable(placed, journal) : Loop.start(placed, journal);
        where = new Whereabouts(loop, placed);
        household = Household.on(loop, where);
    }

    /** Opens a house on the machine's clock. */
    public static House open() {
        return open(HouseClock.ofMachine());
    }

    /** Opens a house on that clock. */
    public static House open(HouseClock clock) {
        return new House(clock, false);
    }

    /** Opens a house whose coroutines have threads of their own. */
    public static House openPortable(HouseClock clock) {
        return new House(clock, true);
    }

    /** Hands out a home; closing it ends all that was done through it. Turn: never waits. */
    public Home home(String owner, String bundle) {
        return opened(owner, bundle);
    }

    private HomeScope opened(String owner, String bundle) {
        var home = new HomeScope(household, loop.lane(owner, gates.computeIfAbsent(bundle, Gate::new)));
        homes.add(home);
        return home;
    }

    /** Sets a platform up, and again until it is; closing what is returned takes it away with all it brought. Turn: never waits. */
    public AutoCloseable addPlatform(String owner, String bundle, Platform platform) {
        return begin(owner, bundle, platform, PLATFORM, platform::setUp);
    }

    /** Sets a rule up, and again until it is; closing what is returned takes it away with all it brought. Turn: never waits. */
    public AutoCloseable addRule(String owner, String bundle, Rule rule) {
        return begin(owner, bundle, rule, RULE, rule::setUp);
    }

    private AutoCloseable begin(String owner, String bundle, Object service, Method method, PlatformLife.SetUp setUp) {
        var type = loop.classifier().of(service, method);
        var home = opened(owner, bundle);
        var tried = new AtomicBoolean();
        settingUp.incrementAndGet();
        var life = new PlatformLife(home, setUp, type, () -> {
            if (tried.compareAndSet(false, true)) settingUp.decrementAndGet();
        });
        life.begin();
        return () -> {
            life.end();
            forget(home);
        };
    }

    private void forget(HomeScope home) {
        homes.remove(home);
        loop.renewThreads();
    }

    /** Ends a home that was handed out. Turn: never waits. */
    public void close(Home home) {
        home.close();
        if (home instanceof HomeScope scope) forget(scope);
    }

    /** Ends everything of a bundle, and forgets it. Turn: never waits. */
    public void forgetBundle(String bundle) {
        for (var home : homes) {
            if (home.lane().bundle().equals(bundle)) close(home);
        }
        gates.remove(bundle);
        loop.renewThreads();
    }

    /** Says where the house stands, or that nobody knows, and in which zone if not the machine's. Turn: never waits. */
    public void moveTo(Optional<Place> place, Optional<ZoneId> zone) {
        where.moveTo(place, zone);
    }

    /** Returns whether every platform so far has been tried once, and what it started meanwhile has ended. */
    public boolean isSettled() {
        return settingUp.get() == 0;
    }

    /** Returns how many entities are at home. */
    public int entities() {
        return household.entities().size();
    }

    public Loop loop() {
        return loop;
    }

    public LoopView view() {
        return loop;
    }

    public Journal journal() {
        return journal;
    }

    /**
     * Ends everything: nobody gets a turn from outside any more; homes are closed, their jobs cancelled; what unwinds has a second, the rest is named and
     * left behind; the loop ends. Has no effect the second time. Turn: waits that long at most; not on the loop.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) return;
        loop.stopSoon();
        for (var home : homes) home.close();
        where.close();
        if (!loop.awaitQuiet(PATIENCE)) {
            journal.say(Level.WARNING, "jobs that do not end were left behind: " + loop.leftovers());
        }
        loop.close();
        journal.close();
    }

    private static Method setUp(Class<?> of) {
        try {
            return of.getMethod("setUp", Home.class);
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
