package org.hob.core.weave;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.hob.core.guard.BlockingCalls;

/** The folder of what was woven: a chest for each bundle, opened when it is first asked for. */
final class Chests implements AutoCloseable {

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^A-Za-z0-9._-]");

    private final Path folder;
    private final Map<String, Optional<Chest>> open = new ConcurrentHashMap<>();
    private final String weaver = weaver();

    Chests(Path folder) {
        this.folder = folder;
    }

    /** Returns the chest of that bundle, if it has one. */
    Optional<Chest> of(String bundle) {
        return open.computeIfAbsent(bundle, name -> Chest.open(path(name), weaver));
    }

    /** Begins a new one for that bundle. */
    Chest.Filling fill(String bundle) throws IOException {
        return new Chest.Filling(path(bundle), weaver);
    }

    /** Looks again when it is next asked for. */
    void forget(String bundle) throws IOException {
        var chest = open.remove(bundle);
        if (chest != null && chest.isPresent()) chest.get().close();
    }

    @Override
    public void close() throws IOException {
        for (var bundle : open.keySet()) forget(bundle);
    }

    private Path path(String bundle) {
        return folder.resolve(NOT_IN_NAMES.matcher(bundle).replaceAll("_") + ".jar");
    }

    /** Returns what tells one weaver from another: a sum of the classes that decide what is woven. */
    private static String weaver() {
        var sum = new CRC32();
        for (var type : new Class<?>[] {
            BlockingCalls.class,
            Calls.class,
            Circles.class,
            ClassPlan.class,
            Detours.class,
            Marks.class,
            MethodPlan.class,
            MethodWeave.class,
            Stitches.class,
            Waits.class,
            Weaver.class
        }) {
            try (var in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                if (in != null) sum.update(in.readAllBytes());
            } catch (IOException unreadable) {
                return "unknown";
            }
        }
        return "Woven by Hob, " + Long.toHexString(sum.getValue());
    }
}
