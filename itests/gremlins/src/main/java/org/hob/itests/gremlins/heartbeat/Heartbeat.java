package org.hob.itests.gremlins.heartbeat;

import java.util.List;

/** A heart in the house: a callback every millisecond, a coroutine, a worker's job, and a thread beside the house for comparison. A service. */
public interface Heartbeat {

    /** Begins a stretch of time. */
    void begin();

    /** Returns how late the beats were since then. */
    List<Beats> since();

    /** Returns whether every kind of beat comes within that time. */
    boolean goesOn(long millis) throws InterruptedException;

    /** Returns what went wrong in the heart itself, the last first. */
    List<String> failures();
}
