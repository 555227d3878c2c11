package org.acme.gremlins;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.hob.job.Job;
import tools.jackson.databind.json.JsonMapper;

/** Work without an end in sight. */
final class Computing {

    private static final int LONG_TEXT = 1_500_000;
    private static final AtomicLong SPUN = new AtomicLong();
    private static volatile boolean goesOn = true;

    private Computing() {}

    @Gremlin(value = "a loop of 300 ms", like = "a loop")
    static Job loop(Stage stage) {
        return () -> {
            for (long end = System.nanoTime() + Stage.MILLIS * 1_000_000; System.nanoTime() < end; ) {
                SPUN.lazySet(SPUN.getPlain() + 1);
            }
        };
    }

    @Gremlin(value = "an endless loop", endless = true)
    static Job endless(Stage stage) {
        return () -> {
            while (!Stage.isOver()) SPUN.lazySet(SPUN.getPlain() + 1);
        };
    }

    @Gremlin(value = "an endless loop without a call in it", endless = true)
    static Job tight(Stage stage) {
        Stage.later(0, () -> {
            Stage.awaitOver();
            goesOn = false;
        });
        return () -> {
            long n = 0;
            while (goesOn) n = n * 31 + 7;
            SPUN.lazySet(n);
        };
    }

    @Gremlin(value = "an endless loop that catches everything", endless = true)
    static Job stubborn(Stage stage) {
        return () -> {
            while (!Stage.isOver()) {
                try {
                    insist();
                } catch (Throwable never) {
                    SPUN.lazySet(0);
                }
            }
        };
    }

    private static void insist() {
        while (!Stage.isOver()) SPUN.lazySet(SPUN.getPlain() + 1);
    }

    @Gremlin(value = "a regular expression that backtracks", like = "re.match")
    static Job regex(Stage stage) {
        var pattern = Pattern.compile("(.*)(.*)(.*)(.*)(.*)[^a]");
        var text = "a".repeat(90);
        return () -> pattern.matcher(text).matches();
    }

    @Gremlin(value = "a large JSON text", like = "json.dumps")
    static Job json(Stage stage) {
        var rows = Collections.nCopies(LONG_TEXT, Map.of("entity_id", "light.kitchen", "state", "on"));
        return () -> JsonMapper.shared().writeValue(java.io.OutputStream.nullOutputStream(), rows);
    }

    @Gremlin("a power of a large number")
    static Job bigNumber(Stage stage) {
        var base = BigInteger.valueOf(3).pow(300_000);
        return () -> {
            for (int n = 0; n < 30; n++) base.multiply(base).bitLength();
        };
    }

    @Gremlin("sorting two million numbers")
    static Job sort(Stage stage) {
        var numbers = new Random(1).ints(2_000_000).toArray();
        return () -> java.util.Arrays.sort(numbers.clone());
    }

    @Gremlin("garbage by the gigabyte")
    static Job garbage(Stage stage) {
        return () -> {
            for (int n = 0; n < 4_000; n++) SPUN.lazySet(new byte[500_000].length);
        };
    }

    @Gremlin("Thread.yield for 300 ms")
    static Job yielding(Stage stage) {
        return () -> {
            for (long end = System.nanoTime() + Stage.MILLIS * 1_000_000; System.nanoTime() < end; ) Thread.yield();
        };
    }
}
