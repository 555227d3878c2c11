package org.hob.itests.benchmarks.peer;

/** Coroutines on one thread. Each method waits until all of it is done. */
public interface PeerCoroutines extends AutoCloseable {

    /** Nobody's. */
    PeerCoroutines NONE = new VirtualThreads();

    /** Two coroutines yield to each other, each so many times. */
    void giveWay(int times) throws Exception;

    /** So many coroutines that do nothing are started on the thread. */
    void start(int many) throws Exception;

    /** One coroutine starts another and awaits its result, so many times. */
    void await(int times) throws Exception;

    /** Starts those of that name: {@code virtual} (threads, on a JVM with one carrier) or {@code kotlin}. */
    static PeerCoroutines open(String name) {
        return switch (name) {
            case "virtual" -> new VirtualThreads();
            case "kotlin" -> new KotlinCoroutines();
            default -> throw new IllegalArgumentException("coroutines: " + name + " (expected: virtual or kotlin)");
        };
    }

    /** Ends their thread. */
    @Override
    void close();
}
