package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hob.job.TaskException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Jobs that hand the turn over by themselves, before a call that took long the last time. */
@Timeout(60)
final class HandOverTest {

    private static final int PLACE = 7;

    @Test
    void byWhoHadRegainedTheTurn_freesTheServerThatLentIt() {
        var before = Thread.getAllStackTraces().keySet();
        var robbed = new CountDownLatch(1);
        try (var house = new OneOwner(false, HouseClock.ofMachine(), on(Map.of("took", robbed::countDown)))) {
            var bad = house.another("bad", "bad");
            var calls = house.loop.blockingCalls();
            bad.start(callback(() -> {
                        knowSlow(bad);
                        robbed.await();
                        bad.inHome(() -> {});
                        calls.end(beginWithoutTheTurn(calls, bad));
                        assertThat(bad.holdsTurn()).isTrue();
                    }))
                    .await();
            while (lends(before)) Thread.onSpinWait();
        }
    }

    @Test
    void whereACoroutineHadToWaitOnTheWay_handsNoLeaseOverThatIsOver() throws Exception {
        var goesOn = new CompletableFuture<Void>();
        var looks = new CountDownLatch(1);
        var robbed = new CountDownLatch(1);
        Map<String, Runnable> deeds = Map.of("took", robbed::countDown, "calls", () -> {
            looks.countDown();
            goesOn.join();
        });
        try (var house = new OneOwner(false, HouseClock.ofMachine(), on(deeds))) {
            var bad = house.another("bad", "bad");
            var good = house.another("good", "good");
            var calls = house.loop.blockingCalls();
            var waits = bad.start(coroutine(() -> {
                knowSlow(bad);
                calls.end(calls.begin(PLACE));
            }));
            looks.await();
            good.start(callback(robbed::await)).await();
            goesOn.complete(null);
            waits.await();
            good.start(callback(() -> {})).await();
        }
    }

    @Test
    void whereItWaitsForTheTurn_isNotHeard() {
        try (var house = new OneOwner(false)) {
            var bad = house.another("bad", "bad");
            var calls = house.loop.blockingCalls();
            bad.start(callback(() -> {
                        knowSlow(bad);
                        var me = Objects.requireNonNull(Execution.current());
                        me.asks(true);
                        assertThat(calls.begin(PLACE)).isZero();
                        me.asks(false);
                        assertThat(bad.holdsTurn()).isTrue();
                        calls.end(beginWithoutTheTurn(calls, bad));
                    }))
                    .await();
        }
    }

    @Test
    void whoseTimeIsOver_goesOnWithoutAFailureInTheMiddleOfTheCall() {
        var clock = new ManualClock();
        try (var house = new OneOwner(true, clock)) {
            var bad = house.another("bad", "bad");
            var good = house.another("good", "good");
            var calls = house.loop.blockingCalls();
            var task = bad.start(coroutine(() -> bad.within(Duration.ofSeconds(1), () -> {
                knowSlow(bad);
                var me = Objects.requireNonNull(Execution.current());
                long token = beginWithoutTheTurn(calls, bad);
                clock.advance(Duration.ofSeconds(2));
                house.loop.rouse();
                while (!me.isToEnd()) Thread.onSpinWait();
                // Somebody has the turn, so that it has to wait for it.
                var others = new CountDownLatch(1);
                var done = new AtomicBoolean();
                good.add(callback(() -> {
                    others.countDown();
                    while (!done.get()) Thread.onSpinWait();
                }));
                while (others.getCount() > 0) Thread.onSpinWait();
                assertThatCode(() -> calls.end(token)).doesNotThrowAnyException();
                done.set(true);
                assertThatThrownBy(() -> bad.inHome(() -> {})).isInstanceOf(TaskException.TimedOut.class);
                return 0;
            })));
            task.await();
        }
    }

    /** Begins a call until there is a spare thread to hand the turn over to. */
    private static long beginWithoutTheTurn(BlockingCalls calls, JobScope scope) {
        long token = calls.begin(PLACE);
        while (scope.holdsTurn()) {
            calls.end(token);
            token = calls.begin(PLACE);
        }
        return token;
    }

    /** Has it be known that it takes long there. */
    private static void knowSlow(JobScope scope) {
        var me = Thread.currentThread();
        scope.lane()
                .calls()
                .noteSlow(PLACE, Stall.of(scope.lane(), new Execution(), true, me, new StackTraceElement[0], 0));
    }

    /** Returns whether a loop thread waits for a turn that it has lent. */
    private static boolean lends(Set<Thread> butThose) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> !butThose.contains(each.getKey()))
                .flatMap(each -> Arrays.stream(each.getValue()))
                .anyMatch(frame -> frame.getClassName().equals(Grant.class.getName())
                        && frame.getMethodName().equals("lend"));
    }

    /** Returns a witness that does that when it is told so, and nothing else. */
    private static Witness on(Map<String, Runnable> deeds) {
        return (Witness) Proxy.newProxyInstance(
                Witness.class.getClassLoader(), new Class<?>[] {Witness.class}, (proxy, method, arguments) -> {
                    deeds.getOrDefault(method.getName(), () -> {}).run();
                    return method.getDeclaringClass() == Object.class ? of(method, arguments) : null;
                });
    }

    private static Object of(Method method, Object[] arguments) throws ReflectiveOperationException {
        try {
            return method.invoke(Witness.NOBODY, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }
}
