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
        lane.postClosing(this::close);
    }

    private void close() {
        String what = lane.owner() + ": closing " + thing.getClass().getName();
        loop.stragglers().add(this, what);
        try {
            thing.close();
        } catch (Throwable failure) {
            loop.journal().failed(what, failure);
        } finally {
            loop.stragglers().remove(this);
        }
    }
}
