package org.hob.itests.automations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An automation or a script as people publish it, and what proves that it does what its text says.
 *
 * @param theme the file it stands in
 * @param number its place in the table; 0 if it does not count yet
 * @param title what it is
 * @param published where such a thing is published
 * @param checked what is proved, in words
 * @param waitsFor what it calls that no bundle brings yet, so that it does not count
 * @param files what stands in {@code conf/}, by name
 * @param proof what happens to it, and what has to come of it
 */
record Publication(
        String theme,
        int number,
        String title,
        String published,
        String checked,
        Optional<String> waitsFor,
        Map<String, String> files,
        List<Proof.Line> proof) {

    /** Writes its files. */
    void write(Path conf) throws IOException {
        for (var file : files.entrySet()) {
            var path = conf.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    @Override
    public String toString() {
        return theme + ": " + title;
    }
}
