package org.hob.itests.benchmarks.peer;

/** Stands for a bus that is not started yet. */
final class NoBus implements PeerBus {

    @Override
    public void fire(int events) {
        throw new IllegalStateException("no bus (expected: started before)");
    }

    @Override
    public void close() {}
}
