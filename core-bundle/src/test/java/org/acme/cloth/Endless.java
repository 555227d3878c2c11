package org.acme.cloth;

import java.util.concurrent.CountDownLatch;

/** Ways not to come to an end. */
public final class Endless {

    static int depth;

    private Endless() {}

    public static void loop(CountDownLatch begun) {
        begun.countDown();
        long sum = 0;
        for (long i = 0; ; i++) sum += i ^ sum << 1;
    }

    public static void emptyLoop(CountDownLatch begun) {
        begun.countDown();
        while (true) {}
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    public static void loopThatCatchesAll(CountDownLatch begun) {
        begun.countDown();
        while (true) {
            try {
                work(begun);
            } catch (Throwable kept) {
                depth = kept.hashCode();
            }
        }
    }

    private static void work(CountDownLatch begun) {
        for (int i = 0; i < 1_000_000; i++) depth += i;
        begun.countDown();
    }

    /** Never deep, and never done. */
    public static void recursion(CountDownLatch begun) {
        begun.countDown();
        fibonacci(90);
    }

    private static long fibonacci(int of) {
        return of < 2 ? of : fibonacci(of - 1) + fibonacci(of - 2);
    }

    public static long sum(int[] of) {
        long sum = 0;
        for (int each : of) sum += each;
        return sum;
    }
}
