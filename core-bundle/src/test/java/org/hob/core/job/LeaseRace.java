package org.hob.core.job;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A holder that goes in and out of the home as fast as it can, and a thief that takes the lease from it; each changes two fields that belong together.
 *
 * <p>Its own program, since how the holder fences itself is decided when the machine starts.
 */
final class LeaseRace {

    private final OneOwner house = new OneOwner(true);
    private final LoopThread server = new Spares().make();
    private final Execution job = house.scope.outside();
    private final boolean handshake;
    private final long end;
    private long first;
    private long second;
    private long torn;
    private long entered;
    private long refused;
    private long taken;
    private long backedOff;
    private Lease lease = new Lease(server, 0);
    private final Turn turn = new Turn(lease);

    private LeaseRace(boolean handshake, long millis) {
        this.handshake = handshake;
        end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** Prints how often the two were torn. Arguments: {@code handshake} or {@code none}, and milliseconds. */
    public static void main(String[] args) throws InterruptedException {
        var race = new LeaseRace(args[0].equals("handshake"), Long.parseLong(args[1]));
        race.run();
        System.out.println("torn " + race.torn + ", entered " + race.entered + ", refused " + race.refused + ", taken "
                + race.taken + ", backed off " + race.backedOff);
        race.house.close();
    }

    private void run() throws InterruptedException {
        var ready = new Thread[1];
        var holder = new Thread(() -> hold(ready));
        lease.begin(holder, job);
        ready[0] = holder;
        holder.start();
        steal(holder);
        holder.join();
        if (first != second) torn++;
    }

    private void hold(Thread[] me) {
        if (me[0] != Thread.currentThread()) throw new AssertionError("another thread");
        while (System.nanoTime() < end) {
            for (int n = 0; n < 100; n++) {
                if (turn.enterIfHeld()) {
                    change();
                    entered++;
                    turn.leave();
                } else {
                    refused++;
                }
            }
        }
    }

    private void change() {
        if (first != second) torn++;
        first++;
        second++;
        if (first != second) torn++;
    }

    private void steal(Thread holder) {
        while (System.nanoTime() < end) {
            long segment = lease.segments();
            if (!lease.take(segment, () -> shakeHands(holder), () -> take(holder, segment))) {
                backedOff++;
                continue;
            }
            taken++;
            lease = turn.lease();
            if (taken % 64 == 0) LockSupport.parkNanos(1);
        }
    }

    private Robbery take(Thread holder, long segment) {
        for (int n = 0; n < 3; n++) change();
        var next = new Lease(server, segment + 1);
        next.begin(holder, job);
        turn.pass(next);
        return robbery(holder);
    }

    private Robbery robbery(Thread holder) {
        var stall = Stall.of(house.scope.lane(), job, true, holder, new StackTraceElement[0], 0);
        return new Robbery(job, house.scope, stall, server, 0);
    }

    private void shakeHands(Thread holder) {
        if (handshake) holder.getStackTrace();
    }
}
