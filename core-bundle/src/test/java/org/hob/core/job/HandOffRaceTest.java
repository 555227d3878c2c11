package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Producers at both ends of a hand-off's cut: nothing is lost, and what one producer offers comes in that order. */
@Timeout(60)
final class HandOffRaceTest {

    private static final int PRODUCERS = 3;
    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int ENOUGH = 1_000;

    private final HandOff<Numbered> queue = new HandOff<>();

    private static final class Numbered extends Node {
        final int producer;
        final long number;

        Numbered(int producer, long number) {
            this.producer = producer;
            this.number = number;
        }
    }

    @Test
    void poll_losesAndReordersNothing() throws InterruptedException {
        var living = new AtomicInteger(PRODUCERS);
        var offered = new long[PRODUCERS];
        long end = System.nanoTime() + NANOS;
        for (int n = 0; n < PRODUCERS; n++) {
            int producer = n;
            Thread.ofPlatform().start(() -> {
                // In bursts, so that the queue runs empty again and again: that is where the stub comes and goes.
                while (System.nanoTime() < end) {
                    for (int burst = 0; burst < 5; burst++) {
                        queue.offer(new Numbered(producer, ++offered[producer]));
                    }
                    Thread.yield();
                }
                living.decrementAndGet();
            });
        }
        var last = new long[PRODUCERS];
        long wrong = 0;
        while (true) {
            boolean over = living.get() == 0;
            var next = queue.poll();
            if (next == null && over) break;
            if (next == null) continue;
            if (next.number != last[next.producer] + 1) wrong++;
            last[next.producer] = next.number;
        }
        assertThat(wrong).isZero();
        assertThat(last).isEqualTo(offered);
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void nodeThatWasTaken_mayBeOfferedAgainAtOnce() throws InterruptedException {
        var back = new HandOff<Numbered>();
        long end = System.nanoTime() + NANOS;
        for (int n = 0; n < 2; n++) queue.offer(new Numbered(n, n));
        var returned = new long[1];
        var other = Thread.ofPlatform().start(() -> {
            while (System.nanoTime() < end || returned[0] < ENOUGH) {
                var node = queue.poll();
                if (node == null) continue;
                back.offer(node);
                returned[0]++;
            }
        });
        long taken = 0;
        while (other.isAlive() || !back.isEmpty()) {
            var node = back.poll();
            if (node == null) continue;
            taken++;
            queue.offer(node);
        }
        other.join();
        assertThat(taken).isEqualTo(returned[0]).isGreaterThanOrEqualTo(ENOUGH);
    }
}
