package org.hob.core.boot;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was started, to be ended in the reverse order; one that fails does not keep the others. */
final class Stages implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("org.hob");

    private final Deque<Stage> stages = new ArrayDeque<>();

    private record Stage(String name, AutoCloseable end) {}

    Stages add(String name, AutoCloseable end) {
        stages.push(new Stage(name, end));
        return this;
    }

    @Override
    public void close() {
        for (var stage = stages.poll(); stage != null; stage = stages.poll()) {
            try {
                stage.end.close();
            } catch (Exception failure) {
                LOG.log(System.Logger.Level.ERROR, "ending " + stage.name + " failed: " + failure, failure);
            }
        }
    }
}
