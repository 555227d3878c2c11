package org.hob.core.job;

/** Something that is due at a time of the house. It knows its place among the {@link Timers}. */
abstract class Timer {

    static final int NOWHERE = -1;

    final long due;
    int place = NOWHERE;

    Timer(long due) {
        this.due = due;
    }

    /** Returns a timer that does something of the home's own, such as posting a job, when it is due. */
    static Timer of(long due, Runnable what) {
        return new Timer(due) {
            @Override
            void fire() {
                what.run();
            }
        };
    }

    /** Does what is due. Turn: held, inside the home. */
    abstract void fire();

    boolean isWaiting() {
        return place != NOWHERE;
    }
}
