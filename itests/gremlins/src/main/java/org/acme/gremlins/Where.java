package org.acme.gremlins;

/** Where a gremlin does its harm. */
public enum Where {
    /** In a callback. */
    CALLBACK,
    /** In a coroutine. */
    COROUTINE,
    /** In a blocking job. */
    WORKER,
    /** On a thread that is not the house's, or wherever the house calls what it hands over. */
    HOOK
}
