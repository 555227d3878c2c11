package org.hob.guard;

/** What a job did with the turn. */
public enum Harm {
    /** Slept. */
    SLEEP,
    /** Read, wrote or looked at a file. */
    FILE,
    /** Asked for the address of a name, or the name of an address. */
    DNS,
    /** Waited for a socket. */
    NETWORK,
    /** Started a process, waited for it, or for its pipe. */
    PROCESS,
    /** Read from or wrote to the terminal. */
    CONSOLE,
    /** Waited for a lock, a future, a queue. */
    LOCK,
    /** Waited to enter a {@code synchronized} block. */
    MONITOR,
    /** Waited while a class was loaded. */
    CLASS_LOADING,
    /** Waited in, or for, the initialiser of a class. */
    CLASS_INITIALISER,
    /** Was in native code of others. */
    NATIVE,
    /** Made keys, or set up TLS. */
    CRYPTOGRAPHY,
    /** Computed. */
    CPU,
    /** Called from a thread that must not. */
    WRONG_THREAD,
    /** Awaited in a callback. */
    AWAIT,
    /** Failed again and again. */
    FAILURES,
    /** Posted more than can be done. */
    FLOOD,
    /** Kept a thread of the framework. */
    ACTIVATION
}
