package org.hob.core.job;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A wait for something that is not the home's, where only the home's time passes.
 *
 * @param how the method that waits, as {@code Thread.sleep}
 * @param line the line of the job, if there is one
 * @param remedy what to use instead
 */
record RealWait(String how, @Nullable String line, String remedy) {

    /** Returns how that thread waits; null if it does not. */
    static @Nullable RealWait of(Thread thread) {
        var state = thread.getState();
        if (thread.isVirtual() && state == Thread.State.RUNNABLE) return null;
        var stack = thread.getStackTrace();
        boolean waits = switch (state) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, TERMINATED -> stack.length > 0 && stack[0].isNativeMethod() && isOfNet(stack);
        };
        if (!waits) return null;
        return new RealWait(how(stack, state), Misuse.line(stack), remedy(stack));
    }

    /** Returns whether time alone ends it, so that nobody else needs to be asked. */
    boolean isSleep() {
        return how.equals("Thread.sleep");
    }

    private static String how(StackTraceElement[] stack, Thread.State state) {
        if (isSleep(stack)) return "Thread.sleep";
        if (state == Thread.State.BLOCKED) return "a lock";
        String last = "?";
        for (var frame : stack) {
            if (!Misuse.isJdks(frame)) break;
            last = Misuse.simple(frame.getClassName()) + '.' + frame.getMethodName();
        }
        return last;
    }

    private static String remedy(StackTraceElement[] stack) {
        if (isSleep(stack)) return "home.sleep(…), so that a test can let the time pass";
        if (isOfNet(stack)) return "a fake, or awaitExternal(…) around what needs the real socket";
        return "something of the home: home.adopt(future).await(), home.sleep(…), states().until(…);"
                + " or awaitExternal(…) for what is really outside";
    }

    private static boolean isSleep(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .takeWhile(Misuse::isJdks)
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Thread")
                        && frame.getMethodName().startsWith("sleep"));
    }

    private static boolean isOfNet(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .takeWhile(Misuse::isJdks)
                .anyMatch(frame -> frame.getClassName().startsWith("sun.nio.ch.")
                        || frame.getClassName().startsWith("java.net."));
    }
}
