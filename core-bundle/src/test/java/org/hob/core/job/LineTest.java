package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.hob.job.JobKind;
import org.hob.job.Overlap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In which order bundles are served. The test is the server, and the watchdog as well. */
final class LineTest {

    private final OneOwner house = new OneOwner(false);
    private final AtomicLong time = new AtomicLong();
    private final Line line = new Line(-1, time::get);
    private final Turn turn = new Turn(new Lease(new Spares().make(), 0));
    private final Lane busy = lane("busy");
    private final Lane other = lane("other");
    private final List<Segment> ofBusy = new ArrayList<>();

    @AfterEach
    void close() {
        house.close();
    }

    private Lane lane(String owner) {
        var workers = new Workers(house.journal);
        var kinds = new Kinds(house.loop.classifier());
        return line.open(new Lane(owner, new Gate(owner), line, turn, workers, kinds, Witness.NOBODY));
    }

    private Segment post(Lane to) {
        var segment = new HomeSegment(house.scope, () -> {});
        to.post(segment);
        return segment;
    }

    /** Serves the next segment, and returns whose it is. */
    private String serve() {
        Segment next = null;
        while (next == null) next = line.next();
        return ofBusy.contains(next) ? "busy" : "other";
    }

    private void tick(int times) {
        for (int n = 0; n < times; n++) line.tick();
        time.addAndGet(times);
    }

    @Test
    void whoTookLong_letsOthersGoFirst_forAsLong() {
        for (int n = 0; n < 3; n++) ofBusy.add(post(busy));
        for (int n = 0; n < 1_000; n++) post(other);
        assertThat(serve()).isEqualTo("busy");
        tick(5);
        for (int n = 0; n < 200; n++) assertThat(serve()).isEqualTo("other");
        for (int tick = 0; tick < 4; tick++) {
            tick(1);
            for (int n = 0; n < 100; n++) assertThat(serve()).isEqualTo("other");
        }
        tick(1);
        var next = new ArrayList<String>();
        for (int n = 0; n < 2 * Batch.SEGMENTS; n++) next.add(serve());
        assertThat(next).contains("busy");
    }

    @Test
    void whoTookLong_waitsForNobody_ifNobodyIsThere() {
        for (int n = 0; n < 3; n++) ofBusy.add(post(busy));
        assertThat(serve()).isEqualTo("busy");
        tick(5);
        assertThat(serve()).isEqualTo("busy");
    }

    @Test
    void closedGate_doesNotKeepTheServer_howeverMuchIsPosted() {
        busy.gate().close(robbery());
        for (int n = 0; n < 1_000; n++) busy.post(CallbackSegment.of(errand(), null, () -> {}));
        ofBusy.add(post(busy));
        int looks = 0;
        for (Segment next = null; next == null; looks++) next = line.next();
        assertThat(looks).isGreaterThan(10);
    }

    private Errand errand() {
        return new Errand.Plain(house.scope, new JobType(JobKind.CALLBACK, Overlap.PARALLEL, "a test"));
    }

    private Robbery robbery() {
        var job = house.scope.outside();
        var stall = Stall.of(busy, job, true, Thread.currentThread(), new StackTraceElement[0], 0);
        return new Robbery(job, house.scope, stall, null, Lease.NOWHERE);
    }
}
