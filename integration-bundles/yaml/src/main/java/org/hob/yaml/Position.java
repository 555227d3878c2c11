package org.hob.yaml;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a file.
 *
 * @param file as people find it, such as {@code conf/automations.yaml}
 * @param line from 1
 * @param column from 1
 * @param user where that file was used from, if it is a blueprint
 */
public record Position(
        String file, int line, int column, @Nullable Position user) {

    /** Says where, in a file that stands for itself. */
    public Position(String file, int line, int column) {
        this(file, line, column, null);
    }

    /** Returns the same place, used from there. */
    public Position usedFrom(Position by) {
        return new Position(file, line, column, by);
    }

    /** Returns {@code file:line}, and who uses it, as in {@code conf/blueprints/automation/motion.yaml:12 (used in conf/automations.yaml:3)}. */
    @Override
    public String toString() {
        String here = file + ':' + line;
        return user == null ? here : here + " (used in " + user + ')';
    }
}
