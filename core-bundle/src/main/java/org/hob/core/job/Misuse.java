package org.hob.core.job;

import java.util.Arrays;
import java.util.List;
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

    static String tooMuch(Execution execution, String excess) {
        var type = execution.type();
        return execution.name() + ' ' + excess + ". Everybody would wait for them. "
                + (type == null ? "" : "Mark it @Coroutine, and wait now and then. ") + "See docs/threads.md#events";
    }

    static String listensTooLong(String bundle, String listener) {
        return "bundle " + bundle + ": its listeners, " + listener + " at last, have taken " + HolderWatch.BUSY_MILLIS
                + " ms of what one job set off. They are told the rest when it is their turn, so that others are not"
                + " late. Mark them @Coroutine, or let them do less. See docs/threads.md#events";
    }

    static String condemned(Execution execution, long nanos) {
        return execution.name() + " has had the turn for more than " + nanos / 1_000_000
                + " ms and lost it: its calls to the house fail from now on. See docs/threads.md#condemned";
    }

    /** Returns the line outside the core that called in, or the job if there is none. */
    private static String caller(Execution execution) {
        var type = execution.type();
        return STACK.walk(frames -> frames.map(StackWalker.StackFrame::toStackTraceElement)
                        .filter(Misuse::isForeign)
                        .findFirst()
                        .map(Misuse::line))
                .orElse(type == null ? "?" : type.place());
    }

    /** Returns the line of an integration's that a thread stands in, if it stands in one. */
    static @Nullable String line(StackTraceElement[] stack) {
        var frame = foreign(Arrays.asList(stack));
        return frame == null ? null : line(frame);
    }

    /**
     * Returns the innermost frame of an integration's own code: libraries that it brings along are called by it, so where the outermost code that is not ours
     * is of a package such as {@code org.acme}, another frame of that is looked for.
     */
    static @Nullable StackTraceElement foreign(List<StackTraceElement> stack) {
        StackTraceElement outermost = null;
        for (var frame : stack) if (isForeign(frame)) outermost = frame;
        if (outermost == null) return null;
        var own = owner(outermost.getClassName());
        for (var frame : stack)
            if (isForeign(frame) && owner(frame.getClassName()).equals(own)) return frame;
        return outermost;
    }

    /** Returns the first two parts of a package's name. */
    private static String owner(String className) {
        int first = className.indexOf('.');
        int second = className.indexOf('.', first + 1);
        return second < 0 ? className.substring(0, first + 1) : className.substring(0, second + 1);
    }

    static String line(StackTraceElement frame) {
        return simple(frame.getClassName()) + '.' + frame.getMethodName() + " (" + frame.getFileName() + ':'
                + frame.getLineNumber() + ')';
    }

    static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** Returns whether that is neither ours, woven in or not, nor the JDK's nor the framework's. */
    static boolean isForeign(StackTraceElement frame) {
        return !isJdks(frame)
                && !frame.getMethodName().equals(Runaways.GO_ON)
                && !isOurs(frame.getClassName())
                && !frame.getClassName().startsWith("org.apache.felix.framework.");
    }

    static boolean isOurs(String className) {
        int dot = className.indexOf('.', OURS.length());
        return dot > 0
                && className.startsWith(OURS)
                && OUR_PACKAGES.contains(className.substring(OURS.length(), dot + 1));
    }

    /** What the JDK makes while it runs has no module, or one without a name. */
    static boolean isJdks(StackTraceElement frame) {
        var module = frame.getModuleName();
        if (module != null && (module.startsWith("java.") || module.startsWith("jdk."))) return true;
        var name = frame.getClassName();
        return name.startsWith("java.") || name.startsWith("jdk.") || name.startsWith("sun.");
    }
}
