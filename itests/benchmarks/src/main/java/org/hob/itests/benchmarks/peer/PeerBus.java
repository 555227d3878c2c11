package org.hob.itests.benchmarks.peer;

/** Something that tells events to listeners. */
public interface PeerBus extends AutoCloseable {

    /** Nobody's. */
    PeerBus NONE = new NoBus();

    /** Fires so many events, and waits until all listeners have been told of all of them. */
    void fire(int events) throws Exception;

    /** Starts the bus of that name with so many listeners: {@code loop} (written by hand), {@code vertx}, {@code felix_sync} or {@code felix_async}. */
    static PeerBus open(String name, int listeners) throws Exception {
        return switch (name) {
            case "loop" -> new HandWrittenBus(listeners);
            case "vertx" -> new VertxBus(listeners);
            case "felix_sync" -> new FelixBus(listeners, true);
            case "felix_async" -> new FelixBus(listeners, false);
            default -> throw new IllegalArgumentException("bus: " + name + " (expected: a name of this method)");
        };
    }

    /** Ends it. */
    @Override
    void close();
}
