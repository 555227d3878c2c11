package org.hob.core.job;

/** Something the home does itself, at the place in the lane where it was asked for. */
final class HomeSegment extends Segment {

    private final JobScope scope;
    private final Runnable step;

    HomeSegment(JobScope scope, Runnable step) {
        this.scope = scope;
        this.step = step;
    }

    @Override
    Sort sort() {
        return Sort.HOME;
    }

    @Override
    Execution execution(LoopThread server) {
        return scope.outside();
    }

    @Override
    void run(LoopThread server) {
        step.run();
    }
}
