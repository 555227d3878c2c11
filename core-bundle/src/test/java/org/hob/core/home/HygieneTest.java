package org.hob.core.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hob.home.Home;
import org.hob.job.Listener;
import org.hob.job.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What a job may leave on the thread that runs it, and what becomes of that. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(60)
final class HygieneTest extends OpenHouse {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int OFTEN = 20;

    private final ThreadLocal<String> litter = new ThreadLocal<>();

    HygieneTest(boolean portable) {
        super(portable);
    }

    /** How a job finds its thread. */
    private record Found(boolean interrupted, boolean hasLoader, String name, Thread thread) {

        static Found here() {
            var thread = Thread.currentThread();
            boolean hasLoader = thread.getContextClassLoader() == HygieneTest.class.getClassLoader();
            return new Found(thread.isInterrupted(), hasLoader && !thread.isVirtual(), thread.getName(), thread);
        }

        boolean isClean() {
            return !interrupted && !hasLoader && !name.equals("litter");
        }
    }

    private static Found litter() {
        var found = Found.here();
        var thread = Thread.currentThread();
        thread.setContextClassLoader(HygieneTest.class.getClassLoader());
        thread.setName("litter");
        thread.interrupt();
        return found;
    }

    private static void assertClean(Home home, Work<Found> littering, Work<Found> looking) {
        List<Found> found = new ArrayList<>();
        for (int n = 0; n < OFTEN; n++) {
            found.add(home.start(littering).await());
            found.add(home.start(looking).await());
        }
        assertThat(found).allMatch(Found::isClean);
        long threads = found.stream().map(Found::thread).distinct().count();
        boolean virtual = found.getFirst().thread().isVirtual();
        if (!virtual) assertThat(threads).as("some jobs had the same thread").isLessThan(found.size());
    }

    @Test
    void callback_leavesACleanThread() {
        assertClean(home, Work.callback(HygieneTest::litter), Work.callback(Found::here));
    }

    @Test
    void coroutine_leavesACleanThread() {
        assertClean(home, Work.coroutine(HygieneTest::litter), Work.coroutine(Found::here));
    }

    @Test
    void blockingJob_leavesACleanThread() {
        assertClean(home, Work.blocking(HygieneTest::litter), Work.blocking(Found::here));
    }

    @Test
    void callbackThatFails_leavesACleanThread() {
        for (int n = 0; n < OFTEN; n++) {
            var failing = home.start(Work.callback(() -> {
                litter();
                throw new IllegalStateException("on purpose");
            }));
            failing.whenDone(Listener.callback(_ -> {}));
            assertThat(home.start(Work.callback(Found::here)).await()).matches(Found::isClean);
        }
    }

    /** What is thread-local goes with the thread. */
    @Test
    void ownerThatGoes_takesTheThreadsOfItsJobsAlong() throws Exception {
        var guest = house.home("guest", "guest");
        List<Thread> threads = new ArrayList<>();
        threads.add(guest.start(Work.callback(this::leave)).await());
        threads.add(guest.start(Work.coroutine(this::leave)).await());
        threads.add(guest.start(Work.blocking(this::leave)).await());
        house.close(guest);
        home.start(Work.callback(() -> 0)).await();
        for (var thread : threads)
            assertThat(thread.join(SOON)).as(thread.toString()).isTrue();
        assertThat(home.start(Work.callback(litter::get)).await()).isNull();
        assertThat(home.start(Work.blocking(litter::get)).await()).isNull();
    }

    @Test
    void bundleThatGoes_takesTheThreadsOfItsJobsAlong() throws Exception {
        var guest = house.home("guest", "guest");
        var loop = guest.start(Work.callback(this::leave)).await();
        var worker = guest.start(Work.blocking(this::leave)).await();
        house.forgetBundle("guest");
        home.start(Work.callback(() -> 0)).await();
        assertThat(loop.join(SOON)).isTrue();
        assertThat(worker.join(SOON)).isTrue();
    }

    private Thread leave() {
        litter.set("here I was");
        return Thread.currentThread();
    }
}
