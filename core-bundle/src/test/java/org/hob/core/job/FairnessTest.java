package org.hob.core.job;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.job.Job.callback;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hob.job.Listener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who gets the turn when many want it. */
@Timeout(30)
final class FairnessTest {

    private static final long MILLI = 1_000_000;

    private final OneOwner house = new OneOwner(false);
    private final List<String> ran = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore noted = new Semaphore(0);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void bundles_areServedByTurns_howeverManyOwnersTheyHave() throws Exception {
        var gate = new Gate("many");
        var many = List.of(owner("m1", gate), owner("m2", gate), owner("m3", gate.another()));
        var one = owner("o1", new Gate("one"));
        inOneTurn(4, () -> {
            for (var owner : many) note(owner, owner.lane().owner());
            note(one, "o1");
        });
        assertThat(ran).containsExactly("m1", "o1", "m2", "m3");
    }

    @Test
    void anOwner_isServedABatchAtATime() throws Exception {
        var first = owner("first", new Gate("first"));
        var second = owner("second", new Gate("second"));
        inOneTurn(Batch.SEGMENTS + 2, () -> {
            for (int n = 0; n < Batch.SEGMENTS + 1; n++) note(first, "first");
            note(second, "second");
        });
        // Never more than a batch; less if a machine stood still meanwhile.
        assertThat(ran.indexOf("second")).isBetween(1, Batch.SEGMENTS);
    }

    @Test
    void anOwnerWhoseJobsAreLong_letsOthersGoFirstAfterOne() throws Exception {
        var first = owner("first", new Gate("first"));
        var second = owner("second", new Gate("second"));
        inOneTurn(6, () -> {
            for (int n = 0; n < 5; n++) {
                first.add(callback(() -> {
                    compute(2 * Batch.NANOS);
                    note("first");
                }));
            }
            note(second, "second");
        });
        assertThat(ran.indexOf("second")).isBetween(1, 2);
    }

    @Test
    void listenersThatTakeLong_areToldTheRestInTheirLane_inOrder() throws Exception {
        int events = 30;
        var listening = owner("listening", new Gate("listening"));
        var other = owner("other", new Gate("other"));
        var told = listening.<Integer>listeners();
        told.add(Listener.callback(event -> {
            compute(10 * MILLI);
            note("listener " + event);
        }));
        inOneTurn(events + 1, () -> {
            for (int event = 0; event < events; event++) told.tell(event);
            note(other, "other");
        });
        assertThat(ran.indexOf("other")).isLessThan(events);
        ran.remove("other");
        assertThat(ran).hasSize(events).isSortedAccordingTo(FairnessTest::byNumber);
    }

    @Test
    void listenersThatTakeLong_areToldTheRestInTheirLane_alsoThoseThatRunElsewhere() throws Exception {
        int events = 30;
        var listening = owner("listening", new Gate("listening"));
        var told = listening.<Integer>listeners();
        told.add(Listener.callback(event -> compute(10 * MILLI)));
        told.add(Listener.coroutine(event -> note("coroutine " + event)));
        inOneTurn(events, () -> {
            for (int event = 0; event < events; event++) told.tell(event);
        });
        assertThat(ran).hasSize(events).isSortedAccordingTo(FairnessTest::byNumber);
    }

    @Test
    void listenersThatTakeLong_stillMakeNoCircles() throws Exception {
        var circling = owner("circling", new Gate("circling"));
        var told = circling.<Integer>listeners();
        told.add(Listener.callback(times -> {
            compute(MILLI);
            try {
                told.tell(times + 1);
            } catch (IllegalStateException circle) {
                note("ended");
            }
        }));
        inOneTurn(1, () -> told.tell(0));
        assertThat(ran).containsExactly("ended");
    }

    @Test
    void oneThatWasRobbed_comesBackBesideOneThatIsAlwaysReady() throws Exception {
        var robbed = owner("robbed", new Gate("robbed"));
        var ready = owner("ready", new Gate("ready"));
        var over = new AtomicBoolean();
        new Object() {
            void again() {
                if (!over.get()) ready.add(callback(this::again));
            }
        }.again();
        inOneTurn(
                1,
                () -> robbed.add(callback(() -> {
                    while (robbed.holdsTurn()) Thread.onSpinWait();
                    robbed.inHome(() -> note("back"));
                })));
        over.set(true);
    }

    private static int byNumber(String one, String other) {
        return Integer.compare(number(one), number(other));
    }

    private static int number(String of) {
        return Integer.parseInt(of.substring(of.indexOf(' ') + 1));
    }

    private JobScope owner(String name, Gate gate) {
        return new JobScope(house.loop, house.loop.lane(name, gate));
    }

    private void note(JobScope owner, String what) {
        owner.add(callback(() -> note(what)));
    }

    /** Posts with the turn, so that nothing begins before all of it is there, and waits until so many notes have been made. */
    private void inOneTurn(int notes, Runnable posts) throws InterruptedException {
        house.scope.add(callback(posts::run));
        assertThat(noted.tryAcquire(notes, 20, SECONDS)).as("%s", ran).isTrue();
    }

    private void note(String what) {
        ran.add(what);
        noted.release();
    }

    private static void compute(long nanos) {
        for (long end = System.nanoTime() + nanos; System.nanoTime() - end < 0; ) Thread.onSpinWait();
    }
}
