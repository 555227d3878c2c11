package org.hob.yaml;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.hob.home.Home;
import org.hob.job.Job;

/** The files of the house, read by the real reader once: {@link HouseFiles} would look twice a second whether they have changed, for weeks of house time. */
public final class FilesOnce {

    /** Makes of what the files say under a key what its section is given. */
    @FunctionalInterface
    public interface Change {

        /** Returns what the section of that name is given. */
        Node of(String section, Node said);
    }

    private FilesOnce() {}

    /** Returns what the files say under the key of a section. */
    public static Node said(Path conf, Section section) {
        return Objects.requireNonNull(Look.at(conf, _ -> null, new HashMap<>(), List.of(section))
                .sections()
                .get(section));
    }

    /** Gives the sections what the files say, on a worker, in their order; returns what is wrong with them. Waits. */
    public static List<Mistake> read(Home home, Path conf, List<Section> sections, Change change) {
        var look = Look.at(conf, _ -> null, new HashMap<>(), sections);
        var mistakes = look.mistakes();
        home.start(Job.blocking(() -> {
                    for (var section : sections) {
                        var node = look.sections().get(section);
                        if (node != null) section.take(change.of(section.name(), node), mistakes);
                    }
                }))
                .await();
        look.unknown()
                .forEach(
                        (key, place) -> mistakes.add(new Mistake(place, key, "nobody reads it", "a key that is read")));
        return mistakes.list();
    }
}
