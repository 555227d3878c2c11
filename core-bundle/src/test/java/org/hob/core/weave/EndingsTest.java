package org.hob.core.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.acme.cloth.Endless;
import org.hob.core.home.House;
import org.hob.core.job.HouseClock;
import org.hob.home.Home;
import org.hob.job.Cancelled;
import org.hob.job.Job;
import org.hob.woven.Woven;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs that never end by themselves. */
@Timeout(60)
final class EndingsTest {

    private final House house = House.open(HouseClock.ofMachine());
    private final Home acme = house.home("acme's lamp", "acme");
    private final Endings endings = new Endings();
    private final WovenLoader loader = new WovenLoader();
    private @Nullable AutoCloseable answers;

    @BeforeEach
    void open() {
        house.loop().endRunawaysBy(endings);
        answers = Woven.answeredBy(new Answers(house.loop().turn(), endings, house.guard()));
    }

    @AfterEach
    void close() throws Exception {
        if (answers != null) answers.close();
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"loop", "emptyLoop", "loopThatCatchesAll", "recursion"})
    void endlessCallback_isEnded(String way) throws Exception {
        var end = new AtomicReference<@Nullable Throwable>();
        var ended = new CountDownLatch(1);
        acme.run(callback(() -> run(way, end, ended)));
        ended.await();
        assertThat(end.get()).isInstanceOf(Cancelled.class);
        house.home("another", "other").start(callback(() -> {})).await();
    }

    @Test
    void endlessCoroutine_isEnded() throws Exception {
        var end = new AtomicReference<@Nullable Throwable>();
        var ended = new CountDownLatch(1);
        acme.run(coroutine(() -> run("loop", end, ended)));
        ended.await();
        assertThat(end.get()).isInstanceOf(Cancelled.class);
    }

    @Test
    void innocentThreadInTheSameCode_goesOn() throws Exception {
        var innocent = new CompletableFuture<@Nullable Throwable>();
        var begun = new CountDownLatch(1);
        var thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                innocent.complete(loop("loop", begun));
            } catch (ReflectiveOperationException unexpected) {
                innocent.completeExceptionally(unexpected);
            }
        });
        begun.await();
        var end = new AtomicReference<@Nullable Throwable>();
        var ended = new CountDownLatch(1);
        acme.run(callback(() -> run("loop", end, ended)));
        ended.await();
        assertThat(end.get()).isInstanceOf(Cancelled.class);
        assertThat(thread.isAlive()).isTrue();
        assertThat(innocent).isNotDone();
    }

    @Test
    void bundleWhoseJobHasEnded_isSpared() throws Exception {
        var end = new AtomicReference<@Nullable Throwable>();
        var ended = new CountDownLatch(1);
        acme.run(callback(() -> run("loop", end, ended)));
        ended.await();
        var other = house.home("another", "other");
        while (endings.isEnding()) other.start(Job.blocking(() -> {})).await();
        var type = loader.loadClass(Endless.class.getName());
        assertThat(type.getMethod("sum", int[].class).invoke(null, new int[] {1, 2, 3}))
                .isEqualTo(6L);
    }

    private void run(String way, AtomicReference<@Nullable Throwable> end, CountDownLatch ended) throws Exception {
        end.set(loop(way, new CountDownLatch(1)));
        ended.countDown();
    }

    private Throwable loop(String way, CountDownLatch begun) throws ReflectiveOperationException {
        try {
            loader.loadClass(Endless.class.getName())
                    .getMethod(way, CountDownLatch.class)
                    .invoke(null, begun);
            throw new AssertionError(way + " has come to an end");
        } catch (InvocationTargetException failure) {
            return failure.getCause() == null ? failure : failure.getCause();
        }
    }
}
