package org.hob.testkit;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hob.action.Action;
import org.hob.core.home.House;
import org.hob.core.job.Conductor;
import org.hob.core.job.ManualClock;
import org.hob.entity.Entity;
import org.hob.home.Home;
import org.hob.home.Place;
import org.hob.home.Platform;
import org.hob.home.Rule;
import org.hob.job.LoopView;
import org.hob.state.EntityId;
import org.hob.state.State;

/**
 * A house for one test, with a time that only the test lets pass; an extension of JUnit, and closeable without it.
 *
 * <p>The thread of the test has the turn, as a coroutine has it: while its own code runs, no job does. Where it waits ({@link #untilIdle}, {@link #advance},
 * {@code task.await()}, {@code states().until(…)}) the jobs have theirs, and it goes on when nothing more can happen. So a test is the same each time.
 * See {@code docs/testing-an-integration.md}.
 */
public class TestHome extends PassingHome {

    private static final ZonedDateTime START = ZonedDateTime.of(2030, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final Duration EXTERNAL_LIMIT = Duration.ofSeconds(5);

    private final ThreadsBefore threads = new ThreadsBefore();
    private final Notices notices = new Notices();
    private final Chronicle chronicle = new Chronicle();
    private final IdentityHashMap<Object, AutoCloseable> lives = new IdentityHashMap<>();
    private final Fakes fakes = new Fakes(chronicle);
    private final Conductor conductor;
    private final House house;
    private final Home kits;
    private final Home mine;
    private boolean closed;

    /**
     * An action that somebody asked a fake for.
     *
     * @param action the action
     * @param entity whom
     */
    public record Asked(Action action, EntityId entity) {}

    /** Code of a test. */
    @FunctionalInterface
    public interface Code {

        /** Does it. */
        void run() throws Exception;
    }

    TestHome(ZonedDateTime start, boolean portable) {
        conductor = new Conductor(new ManualClock(start));
        conductor.witness(chronicle::witness);
        house = House.openConducted(conductor, notices, portable);
        mine = house.home("test", "test");
        kits = house.home("testkit", "testkit");
    }

    /** Returns an empty house at 2030-01-01T00:00Z. */
    public static TestHome create() {
        return at(START);
    }

    /** Returns an empty house at that time, in that zone. */
    public static TestHome at(ZonedDateTime start) {
        return of(start, false);
    }

    /** Returns an empty house at 2030-01-01T00:00Z whose coroutines have threads of their own, as without {@code --add-opens}. */
    public static TestHome portable() {
        return portableAt(START);
    }

    /** Returns an empty house at that time, in that zone, whose coroutines have threads of their own. */
    public static TestHome portableAt(ZonedDateTime start) {
        return of(start, true);
    }

    private static TestHome of(ZonedDateTime start, boolean portable) {
        return JupiterTestHome.isPossible() ? new JupiterTestHome(start, portable) : new TestHome(start, portable);
    }

    /**
     * Returns a component's configuration with its defaults and these values, by their keys in files.
     *
     * @throws IllegalArgumentException naming a key that there is not, or a value that does not fit
     */
    public static <C> C config(Class<C> type, Map<String, ?> values) {
        return Configuration.of(type, values);
    }

    @Override
    final Home home() {
        conductor.take(kits);
        return mine;
    }

    // ---- who lives here

    /** Sets it up and runs what is due. */
    public final void platform(Platform platform) {
        home();
        lives.put(platform, house.addPlatform(nameOf(platform), bundleOf(platform), platform));
        untilIdle();
    }

    /** Sets it up and runs what is due. */
    public final void rule(Rule rule) {
        home();
        lives.put(rule, house.addRule(nameOf(rule), bundleOf(rule), rule));
        untilIdle();
    }

    /**
     * Takes a platform or a rule away, with all it brought, and runs what is due.
     *
     * @throws IllegalArgumentException if it is not there
     */
    public final void unset(Object platformOrRule) throws Exception {
        home();
        var life = lives.remove(platformOrRule);
        if (life == null) {
            throw new IllegalArgumentException(
                    nameOf(platformOrRule) + ": not there (expected: a platform or a rule that was set up)");
        }
        life.close();
        untilIdle();
    }

    private static String nameOf(Object service) {
        var name = service.getClass().getSimpleName();
        return name.contains("$$Lambda") ? name.substring(0, name.indexOf("$$Lambda")) : name;
    }

    private static String bundleOf(Object service) {
        return service.getClass().getPackageName();
    }

    /** Returns a home of somebody else's, of a bundle of its own. */
    public final Home another(String owner) {
        home();
        return house.home(owner, owner);
    }

    /** Returns a fake of that domain which can all that the domain knows. */
    public final <R extends Record> Fake<R> fake(Class<? extends Entity<R>> domain, String id) {
        return fake(domain, fakes.everything(domain), id);
    }

    /** Returns a fake of that domain which can that much. */
    public final <R extends Record> Fake<R> fake(Class<? extends Entity<R>> domain, Record traits, String id) {
        var fake = fakes.entity(home(), domain, traits, id);
        untilIdle();
        return fake;
    }

    /** Offers an action that is not an entity's, and writes down what it is called with. */
    public final <A extends Action> FakeAction<A> fakeAction(Class<A> type) {
        var fake = fakes.action(home(), type);
        untilIdle();
        return fake;
    }

    // ---- time

    /** Lets time pass; everything that is due on the way happens at its moment. */
    public final void advance(Duration time) {
        home();
        conductor.advance(time);
    }

    /** Runs what is due at this moment, and does not wait for blocking jobs. */
    public final void runDue() {
        home();
        conductor.runDue();
    }

    /**
     * Runs until nothing can happen any more at this moment.
     *
     * @throws AssertionError naming a job that waits in real time
     */
    public final void untilIdle() {
        home();
        conductor.untilIdle();
    }

    /** Runs code of the test that may wait for the real world, such as sockets, for 5 s of real time at most. */
    public final void awaitExternal(Code code) throws Exception {
        awaitExternal(EXTERNAL_LIMIT, code);
    }

    /** Runs code of the test that may wait for the real world, such as sockets, for that long at most. */
    public final void awaitExternal(Duration limit, Code code) throws Exception {
        home();
        conductor.external(limit, () -> {
            code.run();
            return Boolean.TRUE;
        });
    }

    /** Moves the house to that place, and hangs its clock in that zone. */
    public final void moveTo(Place place, ZoneId zone) {
        home();
        house.moveTo(Optional.of(place), Optional.of(zone));
        untilIdle();
    }

    /** Moves the house to nowhere in particular in that zone. */
    public final void moveTo(ZoneId zone) {
        home();
        house.moveTo(Optional.empty(), Optional.of(zone));
        untilIdle();
    }

    /** Sets the clock on the wall, as people and time servers do; nobody is told, and no time passes. */
    public final void setClock(ZonedDateTime now) {
        home();
        conductor.clock().set(now);
    }

    // ---- what there is, and what happened

    /** Writes a state that has no entity and runs what is due. */
    public final void set(EntityId id, String state) {
        states().set(id, state, Map.of());
        untilIdle();
    }

    /** Returns a look at the loop. */
    public final LoopView view() {
        return house.view();
    }

    /** Returns the state as text, {@code <none>} if there is none. */
    public final String state(String id) {
        return states().get(EntityId.of(id)).map(State::value).orElse("<none>");
    }

    /** Returns all states, a line each, in the order of their ids, without times. */
    public final String snapshot() {
        return states().all().map(TestHome::line).sorted().collect(Collectors.joining("\n"));
    }

    private static String line(State state) {
        return state.id() + ": " + state.value() + ' ' + state.attributes();
    }

    /** Fails unless {@link #snapshot()} is that, saying which lines differ. */
    public final void assertSnapshot(String expected) {
        var wanted = expected.strip().lines().toList();
        var found = snapshot().lines().toList();
        if (wanted.equals(found)) return;
        throw new AssertionError("snapshot: differs (- missing, + not expected)\n" + Difference.of(wanted, found));
    }

    /** Returns the actions that fakes were asked for since the last call of this method. */
    public final List<Asked> asked() {
        return fakes.asked();
    }

    /** Adds a note to what happened. From any thread. */
    public final void record(String note) {
        chronicle.add(note);
    }

    /** Returns what happened: {@code light.hall: on}, {@code doorbell {presses=2}}, {@code light.turn_on light.hall}, and notes as they are. */
    public final List<String> happened() {
        return chronicle.lines();
    }

    /** Fails unless all of that happened in this order, saying what happened instead. */
    public final void assertOrder(String... lines) {
        chronicle.assertOrder(lines);
    }

    /** Returns what was logged for people since the last call of this method. Errors that nobody asks for fail the test. */
    public final List<String> notices() {
        house.journal().flush();
        return notices.take().stream().map(Notices.Notice::text).toList();
    }

    // ---- the end

    /**
     * Closes all homes, then the house. Has no effect the second time.
     *
     * @throws AssertionError naming what was left behind, and errors that nobody asked for
     */
    @Override
    public final void close() {
        if (closed) return;
        closed = true;
        new Farewell(conductor, house, threads, notices).say();
    }

    static boolean isError(Notices.Notice notice) {
        return notice.level().getSeverity() >= Level.ERROR.getSeverity();
    }
}
