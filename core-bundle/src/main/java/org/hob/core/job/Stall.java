package org.hob.core.job;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job that kept the turn until it was taken away: whose it is, and where it stood then.
 *
 * @param lane whose job it is
 * @param job the job, in words
 * @param inCallback whether a callback did it; or else a coroutine, or code in {@code turn(…)}
 * @param blocked whether it waited; or else it computed
 * @param thread the thread it ran on, and perhaps still does
 * @param state what that was doing, as the JVM has it
 * @param stack where it stood, the innermost first
 * @param since when it was first seen with the turn, in {@link System#nanoTime()}
 */
public record Stall(
        Lane lane,
        String job,
        boolean inCallback,
        boolean blocked,
        Thread thread,
        Thread.State state,
        List<StackTraceElement> stack,
        long since) {

    private static final String LINKER = "java.lang.invoke.MethodHandleNatives";

    static Stall of(
            Lane lane, Execution execution, boolean blocked, Thread thread, StackTraceElement[] stack, long since) {
        return new Stall(
                lane,
                execution.name(),
                execution.inCallback(),
                blocked,
                thread,
                thread.getState(),
                List.copyOf(Arrays.asList(stack)),
                since);
    }

    /** Returns the same for a job that begins to wait there now. */
    Stall again(Execution execution, Thread by) {
        return new Stall(lane, execution.name(), execution.inCallback(), true, by, state, stack, System.nanoTime());
    }

    /** Returns the line of the integration's that it stood in, {@code Lamp.onMotion (Lamp.java:42)}; its job if it stood in none. */
    public String place() {
        var line = foreign();
        return line == null ? job : Misuse.line(line);
    }

    /** Returns what that line had called, {@code Files.readString}; nothing if it was in its own code. */
    public String called() {
        var line = foreign();
        int at = line == null ? 0 : stack.indexOf(line);
        if (at <= 0) return "";
        var above = stack.get(at - 1);
        if (above.getMethodName().equals(Runaways.GO_ON)) return "";
        return Misuse.simple(above.getClassName()) + '.' + above.getMethodName();
    }

    /** Returns the frames below which the integration's own code begins: what the JDK did for it. */
    public List<StackTraceElement> within() {
        var line = foreign();
        return line == null ? stack : stack.subList(0, stack.indexOf(line));
    }

    /** Returns whether a thread that stands there loads, links or initialises a class for an integration, or waits for who does. */
    static boolean isForAClass(StackTraceElement[] stack) {
        for (var frame : stack) {
            var name = frame.getClassName();
            if (Misuse.isForeign(frame)) return frame.getMethodName().equals("<clinit>");
            if (name.equals("java.lang.ClassLoader")
                    || name.startsWith("jdk.internal.loader.")
                    || name.startsWith("java.lang.invoke.")
                    || name.startsWith("org.apache.felix.framework.")) return true;
        }
        return false;
    }

    private @Nullable StackTraceElement foreign() {
        return Misuse.foreign(stack);
    }

    /** Returns the innermost line of an integration's in that stack, if there is one. */
    public static Optional<String> where(StackTraceElement[] stack) {
        return Optional.ofNullable(Misuse.line(stack));
    }

    /** Returns whether it was only to see how that goes. */
    public boolean isRehearsed() {
        return lane.bundle().equals(Rehearsal.NAME);
    }

    /**
     * Returns whether it waits in what others do for its line, which could do nothing about it: the house, which reads a class file once for each job to see of
     * which kind it is, or the JVM, which links a lambda when it comes to it first.
     */
    public boolean isNobodysFault() {
        var line = foreign();
        int at = line == null ? 0 : stack.indexOf(line);
        if (!blocked || at <= 0) return false;
        var called = stack.get(at - 1).getClassName();
        var above = stack.subList(0, at);
        return Misuse.isOurs(called) ? !awaits(above) : called.equals(LINKER) && !loads(above);
    }

    /** A job that asks the house to let it wait, where it cannot leave its thread, does so itself. */
    private static boolean awaits(List<StackTraceElement> stack) {
        var name = Execution.class.getName();
        return stack.stream().anyMatch(frame -> frame.getClassName().equals(name));
    }

    private static boolean loads(List<StackTraceElement> stack) {
        return stack.stream().anyMatch(frame -> frame.getMethodName().equals("loadClass"));
    }

    /** Returns how long it has lasted, in nanoseconds. */
    public long nanos() {
        return System.nanoTime() - since;
    }
}
