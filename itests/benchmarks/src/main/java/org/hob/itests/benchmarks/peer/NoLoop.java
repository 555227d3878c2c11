package org.hob.itests.benchmarks.peer;

/** Stands for a loop that is not started yet. */
final class NoLoop implements PeerLoop {

    @Override
    public void execute(Runnable job) {
        throw new IllegalStateException("no loop (expected: started before)");
    }

    @Override
    public void close() {}
}
