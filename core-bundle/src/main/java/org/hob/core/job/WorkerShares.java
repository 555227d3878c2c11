package org.hob.core.job;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a worker next: bundles in turn, and of each its owners in turn.
 *
 * <p>One rule holds for the bundles among all, and for the owners of a bundle among themselves: whoever has some gets another only while he has less than a
 * third of what is left. So one alone gets a quarter, the next one that is stuck less, and so on; some are left for who comes late. These are the dynamic
 * thresholds that share the memory of a switch among its queues (Choudhury and Hahne, 1998). A bundle that has none gets one even if none is left.
 *
 * <p>No lock: who comes first serves those who come meanwhile as well, and fields that are not final belong to whoever serves. It calls nothing foreign. Who is no
 * worker serves a few times, and leaves the rest to one: it may have the turn.
 */
final class WorkerShares {

    /** How many workers there are for a bundle's own jobs, of which an owner gets a quarter, as a bundle does of all. */
    static final int OF_A_BUNDLE = Workers.LIMIT / 4;

    private static final int OTHERS_SHARE = 3;

    /** How often who is no worker looks again for those who have come meanwhile: a microsecond each. */
    private static final int MOST_ROUNDS = 16;

    private final Workers workers;
    private final HandOff<WorkerLane> noted = new HandOff<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger atWork = new AtomicInteger();
    private final Map<String, Share> shares = new HashMap<>();
    private final Queue<Share> line = new ArrayDeque<>();

    /** What one bundle has of the workers; there while it has any, or wants some. */
    private static final class Share {

        private final Queue<WorkerLane> line = new ArrayDeque<>();
        private int atWork;
        private boolean inLine;
    }

    WorkerShares(Workers workers) {
        this.workers = workers;
    }

    private static boolean isModest(int his, int left) {
        return his < left / OTHERS_SHARE;
    }

    private boolean mayHaveAnother(Share share) {
        return share.atWork == 0 || isModest(share.atWork, Workers.LIMIT - atWork.get());
    }

    private static boolean mayHaveAnother(WorkerLane lane, Share share) {
        int left = OF_A_BUNDLE - share.atWork;
        return left > 0 && (lane.running() == 0 || isModest(lane.running(), left));
    }

    /** Looks at a lane in which something has come or has ended, and at all others for whom that may matter. Turn: never waits, from any thread. */
    void look(@Nullable WorkerLane at) {
        if (at != null) noted.offer(at);
        if (calls.incrementAndGet() == 1) serveFrom(1);
    }

    private void serveFrom(int calledTimes) {
        int seen = calledTimes;
        for (int rounds = 1; seen != 0; rounds++) {
            try {
                serve();
            } catch (Throwable failure) {
                workers.failed(failure);
            }
            seen = calls.addAndGet(-seen);
            if (seen == 0 || rounds < MOST_ROUNDS || workers.isWorker()) continue;
            int rest = seen;
            workers.hurry(() -> serveFrom(rest));
            return;
        }
    }

    private void serve() {
        for (var lane = noted.poll(); lane != null; lane = noted.poll()) takeIn(lane);
        boolean more = true;
        while (more) more = serveRound();
    }

    private void takeIn(WorkerLane lane) {
        var share = shares.computeIfAbsent(lane.share(), _ -> new Share());
        int ended = lane.beLookedAt();
        share.atWork -= ended;
        atWork.addAndGet(-ended);
        if (lane.linesUp()) share.line.add(lane);
        if (share.line.isEmpty()) {
            if (share.atWork == 0) shares.remove(lane.share());
        } else if (!share.inLine) {
            share.inLine = true;
            line.add(share);
        }
    }

    /** Gives each bundle in line one worker, if it may have another; returns whether any has got one. */
    private boolean serveRound() {
        boolean any = false;
        for (int left = line.size(); left > 0; left--) {
            var share = line.remove();
            if (mayHaveAnother(share)) any |= serveOne(share);
            share.inLine = !share.line.isEmpty();
            if (share.inLine) line.add(share);
        }
        return any;
    }

    private boolean serveOne(Share share) {
        for (int left = share.line.size(); left > 0; left--) {
            var lane = share.line.remove();
            boolean served = mayHaveAnother(lane, share) && begin(lane, share);
            if (lane.staysInLine()) share.line.add(lane);
            if (served) return true;
        }
        return false;
    }

    private boolean begin(WorkerLane lane, Share share) {
        var job = lane.next();
        if (job == null) return false;
        share.atWork++;
        atWork.incrementAndGet();
        workers.execute(job);
        return true;
    }

    /** Returns how many workers have been given out. Any thread. */
    int atWork() {
        return atWork.get();
    }
}
