package org.hob.core.job;

/** A thing that is closed on a worker when its scope ends. */
final class Owned implements Belonging {

    private final Loop loop;
    private final String owner;
    private final AutoCloseable thing;

    Owned(Loop loop, String owner, AutoCloseable thing) {
        this.loop = loop;
        this.owner = owner;
        this.thing = thing;
    }

    @Override
    public void end() {
        loop.workers().execute(this::close);
    }

    private void close() {
        loop.stragglers().add(this, owner + ": closing " + thing.getClass().getName());
        try {
            thing.close();
        } catch (Throwable failure) {
            loop.journal().failed(owner + ": closing " + thing.getClass().getName(), failure);
        } finally {
            loop.stragglers().remove(this);
        }
    }
}
