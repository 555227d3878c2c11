package org.hob.core.guard;

import org.hob.guard.Harm;

/** What was done, and what to do instead, in words. */
public final class Remedies {

    private static final String PAGE = " See docs/threads.md#";

    private Remedies() {}

    /** Returns what it did, as the rest of a sentence: {@code reads a file}. */
    public static String deed(Harm harm) {
        return switch (harm) {
            case SLEEP -> "sleeps";
            case FILE -> "waits for a file";
            case DNS -> "asks for the address of a name";
            case NETWORK -> "waits for the network";
            case PROCESS -> "waits for a process";
            case CONSOLE -> "waits for the terminal";
            case LOCK -> "waits for a lock or a result";
            case MONITOR -> "waits to enter a synchronized block";
            case CLASS_LOADING -> "waits for a class to be loaded";
            case CLASS_INITIALISER -> "waits for the initialiser of a class, or in native code";
            case NATIVE -> "waits in native code";
            case CRYPTOGRAPHY -> "computes keys or sets up TLS";
            case CPU -> "computes";
            case WRONG_THREAD -> "calls from a thread that has no turn";
            case AWAIT -> "awaits";
            case FAILURES -> "fails again and again";
            case FLOOD -> "starts more than it can do";
            case ACTIVATION -> "keeps a thread of the framework";
        };
    }

    /** Returns what to do instead, with a link. */
    public static String remedy(Harm harm, boolean inCallback) {
        return switch (harm) {
            case SLEEP ->
                inCallback
                        ? "Use home.after(…), or mark it @Coroutine." + PAGE + "waiting"
                        : "Use home.sleep(…)." + PAGE + "waiting";
            case FILE, PROCESS, CONSOLE -> kind(inCallback) + PAGE + "files";
            case DNS, NETWORK -> kind(inCallback) + PAGE + "network";
            case LOCK, MONITOR ->
                "Hold no lock while you wait, or leave the mark away, so that a worker waits." + PAGE + "locks";
            case CLASS_LOADING, CLASS_INITIALISER ->
                "Load it on a worker before, and let no initialiser wait." + PAGE + "classes";
            case NATIVE -> "Leave the mark away, so that a worker waits." + PAGE + "native";
            case CRYPTOGRAPHY ->
                "Leave the mark away, or take the house's TLS and HTTP client." + PAGE + "cryptography";
            case CPU -> "Leave the mark away, so that a worker computes, or do it in pieces." + PAGE + "computing";
            case WRONG_THREAD -> "Start it through the home: home.run(…), or turn(…)." + PAGE + "wrong-thread";
            case AWAIT -> "Mark it @Coroutine." + PAGE + "waiting";
            case FAILURES -> "See what it fails with." + PAGE + "quarantine";
            case FLOOD -> "Start fewer, or debounce them." + PAGE + "quarantine";
            case ACTIVATION -> "Let activate() return, and do the rest in setUp or a job." + PAGE + "activation";
        };
    }

    private static String kind(boolean inCallback) {
        return inCallback
                ? "Mark it @Coroutine, or leave the mark away, so that a worker waits."
                : "Nobody else waits for it; leave the mark away if your own jobs should not either.";
    }
}
