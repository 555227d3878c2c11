package org.hob.core.job;

/** Ends jobs that never give anything up, where their code was woven. Its methods take a while, and are called off the loop. */
public interface Runaways {

    /** Has the loops in the code of that bundle ask from now on whether their job is condemned, which ends it. */
    void end(String bundle);

    /** Has them ask no more. */
    void spare(String bundle);
}
