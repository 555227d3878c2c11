package org.hob.core.guard;

import org.hob.core.job.Lane;

/** Who shuts owners out of the house and lets them in again, as the guard says. Turn: never waits, from any thread. */
public interface Ward {

    /** Keeps the owner of that lane out: nothing of it begins, its entities are unavailable. */
    void shutOut(Lane lane);

    /** Keeps all owners of that bundle out. */
    void shutOut(String bundle);

    /** Lets all owners of that name in, or those of a bundle of that name, and sets up anew what they had set up. */
    void letIn(String owner);
}
