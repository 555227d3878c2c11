package org.hob.configuration;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file in {@code conf/}: what of it is in force, and what is wrong with it. */
final class ConfFile {

    private final FileText text;
    private Map<String, Object> inForce = Map.of();
    private Collection<String> keys = List.of();
    private Optional<Conf> unchecked = Optional.empty();
    private String trouble = "";
    private boolean told;
    private int missed;

    ConfFile(Path path) {
        text = new FileText(path);
    }

    FileText text() {
        return text;
    }

    /** The plain form of the values in force. */
    Map<String, Object> inForce() {
        return inForce;
    }

    /** The keys in the order of the file. */
    Collection<String> keys() {
        return keys;
    }

    void isInForce(Map<String, Object> plain, Collection<String> order) {
        inForce = plain;
        keys = order;
        trouble = "";
    }

    /** What no metatype has been found for yet. */
    Optional<Conf> unchecked() {
        return unchecked;
    }

    void leaveUnchecked(Optional<Conf> conf) {
        unchecked = conf;
    }

    boolean isWrong() {
        return !trouble.isEmpty();
    }

    void isWrong(String line) {
        if (trouble.equals(line)) return;
        trouble = line;
        told = false;
    }

    /** What is wrong, once. */
    Optional<String> news() {
        if (told || trouble.isEmpty()) return Optional.empty();
        told = true;
        return Optional.of(trouble);
    }

    void isThere() {
        missed = 0;
    }

    /** Whether it was missed twice in a row: an editor that saves may move it away for a moment. */
    boolean isGone() {
        return ++missed >= 2;
    }
}
