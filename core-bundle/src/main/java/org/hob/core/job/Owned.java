package org.hob.core.job;

/** A thing that is closed on a worker when its scope ends. */
final class Owned implements Belonging {

    private final Loop loop;
    private final Lane lane;
    private final AutoCloseable thing;

    Owned(Loop loop, Lane lane, AutoCloseable thing) {
        this.loop = loop;
        this.lane = lane;
        this.thing = thing;
    }

    @Override
    public void end() {
        loop.stragglers().add(this, what(), null);
        lane.postClosing(this::close);
    }

    private String what() {
        return lane.owner() + ": closing " + thing.getClass().getName();
    }

    private void close() {
        loop.stragglers().add(this, what(), Thread.currentThread());
        try {
            thing.close();
        } catch (Throwable failure) {
            loop.journal().failed(what(), failure);
        } finally {
            loop.stragglers().remove(this);
        }
    }
}
