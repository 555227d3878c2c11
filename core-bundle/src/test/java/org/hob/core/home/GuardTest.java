package org.hob.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.hob.core.ForeignBundle;
import org.hob.core.job.HouseClock;
import org.hob.domain.Switch;
import org.hob.entity.EntityDescription;
import org.hob.guard.Culprit;
import org.hob.guard.Harm;
import org.hob.guard.Outcome;
import org.hob.guard.Policy;
import org.hob.home.Home;
import org.hob.home.Platform;
import org.hob.job.Callback;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who takes the turn is named with the line, what it does and what to do instead; who does too much harm is kept out. */
@Timeout(60)
final class GuardTest {

    private static final String SOURCE = """
        package acme;

        import java.io.FileInputStream;
        import java.util.concurrent.Callable;
        import java.util.concurrent.CountDownLatch;
        import java.util.concurrent.locks.ReentrantLock;

        public final class Deeds {
            public static volatile boolean stop;
            public static final CountDownLatch entered = new CountDownLatch(1);
            public static final CountDownLatch leave = new CountDownLatch(1);
            private static final Object MONITOR = new Object();
            public static final ReentrantLock LOCK = new ReentrantLock();

            public static final class Slow {
                static {
                    entered.countDown();
                    try { leave.await(); } catch (InterruptedException e) { throw new IllegalStateException(e); }
                }
                public static void touch() {}
            }

            public static Object sleep() throws Exception {
                Thread.sleep(300); // Sleeps on purpose: that is the harm.
                return "";
            }
            public static Object compute() {
                while (!stop) Thread.onSpinWait();
                return "";
            }
            public static Object forever() {
                while (!stop) Thread.onSpinWait();
                return "";
            }
            public static Object process() throws Exception {
                return new ProcessBuilder("sleep", "1").start().getInputStream().read();
            }
            public static Object monitor() {
                synchronized (MONITOR) { return ""; }
            }
            public static Object lock() {
                LOCK.lock();
                LOCK.unlock();
                return "";
            }
            public static Object initialiser() {
                Slow.touch();
                return "";
            }
            public static Object deadlock() {
                synchronized (MONITOR) {
                    entered.countDown();
                    LOCK.lock();
                }
                return "";
            }
            public static void oppose() throws Exception {
                LOCK.lockInterruptibly();
                entered.await();
                synchronized (MONITOR) { LOCK.unlock(); }
            }
            public static void hold(CountDownLatch held, CountDownLatch free) throws Exception {
                synchronized (MONITOR) {
                    LOCK.lock();
                    held.countDown();
                    free.await();
                    LOCK.unlock();
                }
            }
        }
        """;

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    @TempDir
    private Path folder;

    private final House house = House.open(HouseClock.ofMachine());
    private final Home bad = house.home("lamp", "org.acme.lamp");
    private final Home good = house.home("good", "org.good");
    private ForeignBundle acme;
    private Class<?> deeds;

    @BeforeEach
    void compile() throws Exception {
        acme = ForeignBundle.of(folder, "acme/Deeds.java", SOURCE);
        deeds = acme.load("acme.Deeds");
    }

    @AfterEach
    void close() throws Exception {
        deeds.getField("stop").setBoolean(null, true);
        house.close();
        acme.close();
    }

    private Callable<?> deed(String name) throws Exception {
        var method = deeds.getMethod(name);
        return () -> method.invoke(null);
    }

    private Culprit culprit(String method) {
        for (long end = System.nanoTime() + PATIENCE_NANOS; System.nanoTime() < end; Thread.onSpinWait())
            for (var each : house.guard().culprits()) if (each.place().startsWith("Deeds." + method)) return each;
        throw new AssertionError("nobody has named Deeds." + method);
    }

    @ParameterizedTest
    @CsvSource({
        "sleep, SLEEP, true",
        "compute, CPU, true",
        "compute, CPU, false",
        "process, PROCESS, true",
        "process, PROCESS, false"
    })
    void took_aJobThatKeepsTheTurn_isNamed(String name, Harm harm, boolean inCallback) throws Exception {
        var deed = deed(name);
        if (inCallback) bad.add(callback(deed::call));
        else bad.add(coroutine(deed::call));
        var culprit = culprit(name);
        assertThat(culprit.harm()).isEqualTo(harm);
        assertThat(culprit.inCallback()).isEqualTo(inCallback);
        assertThat(culprit.bundle()).isEqualTo("org.acme.lamp");
        assertThat(culprit.owner()).isEqualTo("lamp");
        assertThat(culprit.place()).matches("Deeds\\." + name + " \\(Deeds\\.java:\\d+\\)");
        assertThat(culprit.remedy()).contains("docs/threads.md#");
        assertThat(culprit.outcome()).isEqualTo(inCallback || harm == Harm.CPU ? Outcome.REPORTED : Outcome.DISSOLVED);
    }

    @ParameterizedTest
    @CsvSource({"monitor, MONITOR", "lock, LOCK"})
    void took_aCallbackThatWaitsForALock_isNamed(String name, Harm harm) throws Exception {
        var held = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        var hold = deeds.getMethod("hold", CountDownLatch.class, CountDownLatch.class);
        Thread.ofPlatform().daemon().start(() -> {
            try {
                hold.invoke(null, held, free);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("Deeds.hold", e);
            }
        });
        held.await();
        bad.add(callback(deed(name)::call));
        assertThat(culprit(name).harm()).isEqualTo(harm);
        free.countDown();
    }

    @Test
    void took_whoWaitsForTheInitialiserOfAClassThatAnotherThreadRuns_isNamed() throws Exception {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                acme.load("acme.Deeds$Slow");
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        });
        ((CountDownLatch) deeds.getField("entered").get(null)).await();
        bad.add(callback(deed("initialiser")::call));
        good.start(callback(() -> {})).await();
        assertThat(culprit("initialiser").harm()).isEqualTo(Harm.CLASS_INITIALISER);
        ((CountDownLatch) deeds.getField("leave").get(null)).countDown();
    }

    @Test
    void lasts_aDeadlock_bothSidesAreNamed() throws Exception {
        var oppose = deeds.getMethod("oppose");
        try (var log = new HeardLog()) {
            Thread.ofPlatform().daemon().name("opponent").start(() -> {
                try {
                    oppose.invoke(null);
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError("Deeds.oppose", e);
                }
            });
            var lock = (ReentrantLock) deeds.getField("LOCK").get(null);
            while (!lock.isLocked()) Thread.onSpinWait();
            bad.add(callback(deed("deadlock")::call));
            while (log.by(house.journal(), "a deadlock").isEmpty()) Thread.onSpinWait();
            assertThat(log.by(house.journal(), "a deadlock").getFirst().getMessage())
                    .contains(
                            "org.acme.lamp",
                            "Deeds.deadlock (Deeds.java:",
                            "held by opponent at Deeds.oppose (Deeds.java:");
        }
    }

    @Test
    void took_underOff_isNotNamed() throws Exception {
        house.guard().policies(Policy.OFF, Map.of());
        bad.start(callback(deed("sleep")::call)).await();
        assertThat(house.guard().culprits()).isEmpty();
    }

    @Test
    void ended_addsWhatTheHouseWasSpared() throws Exception {
        bad.start(callback(deed("sleep")::call)).await();
        while (house.guard().culprits().getFirst().total().toMillis() < 70) Thread.onSpinWait();
        assertThat(house.guard().avoided().toMillis()).isGreaterThanOrEqualTo(70);
    }

    /** A platform whose callback never ends, the first time. */
    @Callback
    private static final class Lamps implements Platform {

        private final Callable<?> forever;
        private int times;

        Lamps(Callable<?> forever) {
            this.forever = forever;
        }

        @Override
        public void setUp(Home home) {
            home.addEntities(new Lamp());
            if (times++ == 0) home.add(callback(forever::call));
        }
    }

    /** A lamp that tells its state at once. */
    private static final class Lamp extends Switch {

        Lamp() {
            super(EntityDescription.named("Lamp"));
        }

        @Override
        @Callback
        public void arrived() {
            report(true);
        }

        @Override
        public void turnOn(TurnOn how) {
            report(true);
        }

        @Override
        public void turnOff(TurnOff how) {
            report(false);
        }
    }

    private void awaitState(String value) throws Exception {
        var id = EntityId.of("switch.lamp");
        while (!good.states().get(id).map(State::value).orElse("none").equals(value)) Thread.onSpinWait();
    }

    @Test
    void condemned_itsOwnerIsKeptOutUntilItIsRestarted() throws Exception {
        var life = house.addPlatform("lamps", "org.acme.lamps", new Lamps(deed("forever")));
        while (house.guard().quarantined().isEmpty()) Thread.onSpinWait();
        var quarantine = house.guard().quarantined().getFirst();
        assertThat(quarantine.owner()).isEqualTo("lamps");
        assertThat(quarantine.why()).contains("Deeds.forever (Deeds.java:");
        assertThat(culprit("forever").outcome()).isEqualTo(Outcome.QUARANTINED);
        awaitState(State.UNAVAILABLE);
        house.guard().restart("lamps");
        awaitState("on");
        assertThat(house.guard().quarantined()).isEmpty();
        assertThatThrownBy(() -> house.guard().restart("lamps")).hasMessageContaining("lamps");
        life.close();
    }

    @Test
    void fails_aThousandTimesInAMinute_itsOwnerIsKeptOut() throws Exception {
        for (int n = 0; n < 2_000; n++) {
            bad.add(callback(() -> {
                throw new IllegalStateException("meant");
            }));
        }
        while (house.guard().quarantined().isEmpty()) Thread.onSpinWait();
        assertThat(house.guard().quarantined().getFirst().owner()).isEqualTo("lamp");
        var task = bad.start(callback(() -> {}));
        assertThatThrownBy(task::await).hasMessageContaining("cancelled");
        house.guard().restart("lamp");
        good.turn(() -> {});
        bad.turn(() -> {});
        bad.start(callback(() -> {})).await();
    }
}
