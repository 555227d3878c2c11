package org.hob.itests.stress;

import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What a storm has done, by name, and what did not hold meanwhile. Any thread. */
final class Tally {

    private static final int TOLD = 20;

    private final Map<String, LongAdder> operations = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> violations = new ConcurrentHashMap<>();
    private final Queue<String> details = new ConcurrentLinkedQueue<>();

    /** Returns the counter of an operation, for who counts often. */
    LongAdder operation(String name) {
        return operations.computeIfAbsent(name, _ -> new LongAdder());
    }

    void violation(String name) {
        violations.computeIfAbsent(name, _ -> new LongAdder()).increment();
    }

    void violation(String name, Object detail) {
        violation(name);
        if (details.size() < TOLD) details.add(name + ": " + detail);
    }

    void failure(String who, Throwable failure) {
        var trace =
                Arrays.stream(failure.getStackTrace()).map(Object::toString).collect(Collectors.joining("\n    at "));
        violation("failures", who + ": " + failure + "\n    at " + trace);
    }

    /** Notes a violation unless the two are alike. */
    void same(String name, long expected, long actual) {
        if (expected != actual) violation(name, actual + " (expected: " + expected + ")");
    }

    long operations() {
        return sum(operations);
    }

    long violations() {
        return sum(violations);
    }

    private static long sum(Map<String, LongAdder> of) {
        return of.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Returns all of it in words: a line of operations, and what did not hold, if anything. */
    @Override
    public String toString() {
        return operations() + " operations " + new TreeMap<>(operations) + ", " + violations() + " violations "
                + new TreeMap<>(violations) + details.stream().reduce("", (all, one) -> all + "\n  " + one);
    }
}
