package org.hob.core.job;

import org.hob.guard.Pause.Cause;

/**
 * Who is told what jobs do to the turn, on whatever thread that is seen: mostly the watchdog's, or the job's own. Whoever is told may not wait, nor use the
 * turn.
 */
public interface Witness {

    /** Sees nothing. */
    Witness NOBODY = new Witness() {
        @Override
        public void took(Stall stall) {}

        @Override
        public void ended(Stall stall) {}

        @Override
        public void lasts(Stall stall) {}

        @Override
        public void condemned(Stall stall) {}

        @Override
        public void paused(Cause cause, long nanos) {}

        @Override
        public void calls(Stall stall) {}

        @Override
        public void fails(Lane lane, long times) {}

        @Override
        public void floods(Lane lane, long times) {}
    };

    /** The turn was taken from a job, or handed over by it; then it is told when it is back, on its own thread. */
    void took(Stall stall);

    /** A job from which the turn was taken has one again, or has ended. */
    void ended(Stall stall);

    /** A job from which the turn was taken has not come back for a second. */
    void lasts(Stall stall);

    /** A job from which the turn was taken has not come back in time: its calls to the home fail from now on. */
    void condemned(Stall stall);

    /** The whole machine stood still, so many nanoseconds, for no fault of a job. */
    void paused(Cause cause, long nanos);

    /** A job with the turn is about to call what may block, on the calling thread. Told at the first time, the second, the fourth … */
    void calls(Stall stall);

    /** Another hundred jobs of that lane have failed; so many have altogether. */
    void fails(Lane lane, long times);

    /** Another ten thousand jobs of that lane were refused for too many wait; so many were altogether. */
    void floods(Lane lane, long times);
}
