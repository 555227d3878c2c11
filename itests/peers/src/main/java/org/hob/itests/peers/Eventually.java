package org.hob.itests.peers;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waiting for what gives no sign: asks again every few milliseconds until it is so. */
public final class Eventually {

    private static final Duration PAUSE = Duration.ofMillis(5);

    private Eventually() {}

    /**
     * Asks until there is an answer, and returns it.
     *
     * @param what what is expected, for the message
     * @throws AssertionError if there is none within the limit
     */
    public static <T> T find(String what, Duration limit, Callable<Optional<T>> question) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<T> answer = question.call();
            if (answer.isPresent()) return answer.get();
            if (System.nanoTime() - end > 0) throw new AssertionError(what + ": not within " + limit);
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.interrupted()) throw new InterruptedException();
        }
    }

    /**
     * Asks until it is so.
     *
     * @param what what is expected, for the message
     * @throws AssertionError if it is not within the limit
     */
    public static void holds(String what, Duration limit, Callable<Boolean> question) throws Exception {
        find(what, limit, () -> Optional.of(question.call()).filter(Boolean::booleanValue));
    }
}
