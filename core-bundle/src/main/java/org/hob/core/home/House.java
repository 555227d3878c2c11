package org.hob.core.home;

import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hob.core.guard.HouseGuard;
import org.hob.core.guard.Policies;
import org.hob.core.guard.Ward;
import org.hob.core.job.Conductor;
import org.hob.core.job.Gate;
import org.hob.core.job.HouseClock;
import org.hob.core.job.Journal;
import org.hob.core.job.Lane;
import org.hob.core.job.Loop;
import org.hob.core.storage.JsonStores;
import org.hob.core.storage.Shelf;
import org.hob.guard.Policy;
import org.hob.home.Home;
import org.hob.home.HouseStarted;
import org.hob.home.HouseStopping;
import org.hob.home.Place;
import org.hob.home.Platform;
import org.hob.home.Rule;
import org.hob.job.LoopView;

/** A whole house, without a framework: what the bundle runs, and what tests open. */
public final class House implements Ward, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** How long its end takes at most: for what unwinds, for what is being closed, for the log. */
    public static final Duration LONGEST_STOP = PATIENCE.multipliedBy(2).plus(Journal.PATIENCE);

    private static final Method PLATFORM = setUp(Platform.class);
    private static final Method RULE = setUp(Rule.class);

    private final Journal journal;
    private final HouseGuard guard;
    private final Loop loop;
    private final Whereabouts where;
    private final Household household;
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final Set<HomeScope> homes = ConcurrentHashMap.newKeySet();
    private final Map<HomeScope, PlatformLife> lives = new ConcurrentHashMap<>();
    private final Set<HomeScope> settingUp = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    private House(Journal journal, HouseGuard guard, Loop loop, PlacedClock clock, Shelf shelf) {
        this.journal = journal;
        this.guard = guard;
        this.loop = loop;
        guard.over(this);
        where = new Whereabouts(loop, clock);
        household = Household.on(loop, where, new Doors(), new JsonStores(shelf));
    }

    /** Opens a house on the machine's clock. */
    public static House open() {
        return open(HouseClock.ofMachine());
    }

    /** Opens a house on that clock, which keeps its documents in memory. */
    public static House open(HouseClock clock) {
        return open(clock, Shelf.inMemory());
    }

    /** Opens a house on that clock, which keeps its documents on that shelf. */
    public static House open(HouseClock clock, Shelf shelf) {
        var journal = new Journal();
        var placed = new PlacedClock(clock);
        var guard = guard(clock, journal);
        return rehearsed(new House(journal, guard, Loop.start(placed, journal, guard), placed, shelf));
    }

    /** Opens a house whose coroutines have threads of their own. */
    public static House openPortable(HouseClock clock) {
        var journal = new Journal();
        var placed = new PlacedClock(clock);
        var guard = guard(clock, journal);
        return rehearsed(
                new House(journal, guard, Loop.startPortable(placed, journal, guard), placed, Shelf.inMemory()));
    }

    private static House rehearsed(House fresh) {
        fresh.loop.rehearse();
        return fresh;
    }

    /** Opens a house that goes on only while a test waits, and says to that log what it has to say; it has started long ago. */
    public static House openConducted(Conductor conductor, System.Logger log, boolean portable) {
        var journal = new Journal(log);
        var placed = new PlacedClock(conductor.clock());
        var guard = guard(conductor.clock(), journal);
        var house = new House(
                journal,
                guard,
                Loop.startConducted(placed, conductor, journal, guard, portable),
                placed,
                Shelf.inMemory());
        house.started.set(true);
        return house;
    }

    private static HouseGuard guard(HouseClock clock, Journal journal) {
        return new HouseGuard(clock, journal, new Policies(Policy.DISSOLVE));
    }

    /** Hands out a home; closing it ends all that was done through it. Turn: never waits. */
    public Home home(String owner, String bundle) {
        return opened(owner, bundle);
    }

    private HomeScope opened(String owner, String bundle) {
        return kept(new HomeScope(household, loop.lane(owner, gates.computeIfAbsent(bundle, Gate::new))));
    }

    private HomeScope kept(HomeScope home) {
        homes.add(home);
        var lane = home.lane();
        if (guard.isOut(lane.owner()) || guard.isOut(lane.bundle())) lane.shutOut();
        if (closed.get()) home.close();
        return home;
    }

    /** Homes that owners open for others of their bundle: each with a gate of its own, for they share nothing that changes. */
    private final class Doors implements Household.Doors {

        @Override
        public HomeScope open(HomeScope host, String owner) {
            return kept(new HomeScope(host, loop.lane(owner, host.lane().gate().another())));
        }

        @Override
        public void closed(HomeScope guest) {
            homes.remove(guest);
            guard.gone(Set.of(guest.lane().owner()));
        }

        @Override
        public boolean isStarted() {
            return started.get();
        }
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
        var life = new PlatformLife(home, setUp, type, () -> settingUp.remove(home));
        lives.put(home, life);
        settingUp.add(home);
        life.begin();
        return () -> {
            life.end();
            forget(home);
        };
    }

    private void forget(HomeScope home) {
        homes.remove(home);
        lives.remove(home);
        guard.gone(Set.of(home.lane().owner()));
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
        guard.gone(Set.of(bundle));
        loop.renewThreads();
    }

    /** Says that the house has started. Has no effect the second time. Turn: never waits. */
    public void started(Home teller) {
        if (started.compareAndSet(false, true)) teller.events().fire(new HouseStarted());
    }

    /** Says that the house is about to stop, and waits until what that begins has ended, that long at most. Turn: waits, off the loop. */
    public void stopping(Home teller, Duration limit) {
        loop.beginAftermath();
        teller.events().fire(new HouseStopping());
        loop.awaitAftermath(limit);
    }

    /** Says where the house stands, or that nobody knows, and in which zone if not the machine's. Turn: never waits. */
    public void moveTo(Optional<Place> place, Optional<ZoneId> zone) {
        where.moveTo(place, zone);
        where.tell(household);
    }

    /** Returns whether every platform so far has been tried once, and what it started meanwhile has ended. */
    public boolean isSettled() {
        return settingUp.isEmpty();
    }

    /** Returns the owners whose first set-up, or what that started, has not ended, with what each waits for. */
    public List<String> settingUp() {
        return settingUp.stream()
                .map(lives::get)
                .filter(Objects::nonNull)
                .map(PlatformLife::inWords)
                .sorted()
                .toList();
    }

    /** Returns how many entities are at home. */
    public int entities() {
        return household.entities().size();
    }

    /** Ends all homes that were handed out, but not the house. Turn: never waits. */
    public void closeHomes() {
        for (var home : homes) close(home);
    }

    /** Returns what is there besides the homes, in words; nothing once all homes are closed and the loop is still. */
    public List<String> leftovers() {
        return household.leftovers();
    }

    // ---- as the guard says

    @Override
    public void shutOut(Lane lane) {
        lane.shutOut();
        for (var home : homes) {
            if (home.lane() == lane) home.post(() -> household.entities().loseAll(lane));
        }
    }

    @Override
    public void shutOut(String bundle) {
        for (var home : homes) if (home.lane().bundle().equals(bundle)) shutOut(home.lane());
    }

    @Override
    public void letIn(String owner) {
        for (var home : homes) {
            var lane = home.lane();
            if (!lane.owner().equals(owner) && !lane.bundle().equals(owner)) continue;
            home.post(() -> {
                home.lane().letIn();
                home.lane().gate().pardon();
            });
            var life = lives.get(home);
            if (life != null) life.restart();
        }
    }

    public HouseGuard guard() {
        return guard;
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
     * Ends everything: nobody gets a turn from outside any more; homes are closed, their jobs cancelled; what unwinds has a second, what they own and is
     * being closed another; the rest is named and left behind; the loop ends. Has no effect the second time. Turn: waits that long at most; not on the loop.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) return;
        loop.stopSoon();
        for (var home : homes) home.close();
        where.close();
        if (!loop.awaitQuiet(PATIENCE)) {
            loop.awaitClosed(PATIENCE);
            for (var left : loop.leftovers()) journal.say(Level.WARNING, "does not end, and is left behind: " + left);
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
