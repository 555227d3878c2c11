package org.hob.core;

import org.hob.job.Callback;

/** A class of another package, whose method others inherit. */
public class Elsewhere {

    @Callback
    protected void inherited(String what) {}
}
