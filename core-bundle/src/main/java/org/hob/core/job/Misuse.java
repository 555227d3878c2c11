package org.hob.core.job;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said to who breaks a rule of the turn: who, where, why it hurts, what to do. */
final class Misuse {

    private static final String OURS = "org.hob.";

    /** The core, what integrations compile against, and the kit for their tests; integrations are called as they like. */
    private static final Set<String> OUR_PACKAGES = Set.of(
            "core.",
            "action.",
            "domain.",
            "entity.",
            "event.",
            "guard.",
            "home.",
            "job.",
            "net.",
            "registry.",
            "state.",
            "woven.",
            "testkit.");

    private static final StackWalker STACK = StackWalker.getInstance();

    private Misuse() {}

    static String waits(Execution execution, String what, boolean inCallback) {
        var scope = execution.scopeIfAny();
        return "bundle " + (scope == null ? "?" : scope.lane().bundle()) + ": " + caller(execution) + " waits for "
                + what
                + (inCallback
                        ? " in a callback. Nothing in the house could move. Mark it @Coroutine."
                        : " inside turn(…). The turn would not be one. Wait before or after it.")
                + " See docs/threads.md#waiting";
    }

    static String tooManyEvents(Execution execution, int limit) {
        var type = execution.type();
        return execution.name() + " fires more than " + limit + " events in one turn. Everybody would wait for them. "
                + (type == null ? "" : "Mark it @Coroutine, and wait now and then. ") + "See docs/threads.md#events";
    }

    /** Returns the line outside the core that called in, or the job if there is none. */
    private static String caller(Execution execution) {
        var type = execution.type();
        return STACK.walk(frames -> frames.filter(frame -> isForeign(frame.getClassName()))
                        .findFirst()
                        .map(Misuse::line))
                .orElse(type == null ? "?" : type.place());
    }

    static @Nullable String line(StackTraceElement[] stack) {
        for (var frame : stack) {
            if (isForeign(frame.getClassName())) return line(frame);
        }
        return null;
    }

    static String line(StackTraceElement frame) {
        return simple(frame.getClassName()) + '.' + frame.getMethodName() + " (" + frame.getFileName() + ':'
                + frame.getLineNumber() + ')';
    }

    private static String line(StackWalker.StackFrame frame) {
        return simple(frame.getClassName()) + '.' + frame.getMethodName() + " (" + frame.getFileName() + ':'
                + frame.getLineNumber() + ')';
    }

    static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** Returns whether that class is neither ours nor the JDK's nor the framework's. */
    static boolean isForeign(String className) {
        return !isOurs(className) && !isJdks(className) && !className.startsWith("org.apache.felix.framework.");
    }

    private static boolean isOurs(String className) {
        return className.startsWith(OURS)
                && OUR_PACKAGES.contains(className.substring(OURS.length(), className.indexOf('.', OURS.length()) + 1));
    }

    private static boolean isJdks(String className) {
        return className.startsWith("java.") || className.startsWith("jdk.") || className.startsWith("sun.");
    }
}
