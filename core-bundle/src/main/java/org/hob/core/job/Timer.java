package org.hob.core.job;

/** Something that is due at a time of the house. */
final class Timer {

    static final int NOWHERE = -1;

    final long due;
    private final Runnable what;
    long order;
    int place = NOWHERE;

    /** Makes a timer that does something of the home's own, such as posting a job, when it is due. */
    Timer(long due, Runnable what) {
        this.due = due;
        this.what = what;
    }

    void fire() {
        what.run();
    }

    boolean isBefore(Timer other) {
        long apart = due - other.due;
        return apart != 0 ? apart < 0 : order < other.order;
    }
}
