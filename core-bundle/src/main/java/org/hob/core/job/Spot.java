package org.hob.core.job;

/** Where a thread stands in the code of others, in words. */
final class Spot {

    private Spot() {}

    /** Returns {@code " runs at Lamp.blink (Lamp.java:42)"}, or {@code " waits in Socket.read at …"}; nothing if it is in nobody's code. */
    static String of(Thread thread) {
        var stack = thread.getStackTrace();
        var line = Misuse.line(stack);
        if (line == null) return "";
        return switch (thread.getState()) {
            case NEW, RUNNABLE, TERMINATED -> " runs at " + line;
            case BLOCKED, WAITING, TIMED_WAITING -> " waits" + what(stack) + " at " + line;
        };
    }

    /** Returns what the code of others has called: the last that is ours or the JDK's. */
    private static String what(StackTraceElement[] stack) {
        var called = "";
        for (var frame : stack) {
            if (Misuse.isForeign(frame)) return called;
            called = " in " + Misuse.simple(frame.getClassName()) + '.' + frame.getMethodName();
        }
        return called;
    }
}
