package org.hob.job;

/** Where a job runs and whether it may wait. */
public enum JobKind {
    CALLBACK,
    COROUTINE,
    BLOCKING
}
