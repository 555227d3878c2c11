package org.hob.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that is wrong, each told once however often it is found. Not thread-safe. */
public final class Mistakes {

    private record Found(String file, int line, int column, String message) {}

    private final Map<Found, Mistake> found = new LinkedHashMap<>();

    /** Adds one, unless it is known of that place. */
    public void add(Mistake mistake) {
        Position at = mistake.position();
        found.putIfAbsent(new Found(at.file(), at.line(), at.column(), mistake.message()), mistake);
    }

    /** Adds each. */
    public void addAll(Collection<Mistake> mistakes) {
        mistakes.forEach(this::add);
    }

    /** Returns whether nothing is wrong. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Returns how many there are. */
    public int size() {
        return found.size();
    }

    /** Returns them in the order of files and lines. */
    public List<Mistake> list() {
        return found.values().stream()
                .sorted(Comparator.comparing(
                                (Mistake mistake) -> mistake.position().file())
                        .thenComparingInt(mistake -> mistake.position().line())
                        .thenComparingInt(mistake -> mistake.position().column()))
                .toList();
    }

    @Override
    public String toString() {
        return list().toString();
    }
}
