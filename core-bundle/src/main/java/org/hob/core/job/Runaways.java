package org.hob.core.job;

/** Ends jobs that never give anything up, where their code was woven. Its methods take a while, and are called off the loop. */
public interface Runaways {

    /** The method that woven loops pass at every turn, which nobody wrote. */
    String GO_ON = "hob$goOn";

    /** Has the loops in the code of that bundle ask from now on whether their job is condemned, which ends it. */
    void end(String bundle);

    /** Has them ask no more. */
    void spare(String bundle);
}
