package org.hob.configuration;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.service.cm.Configuration;

/**
 * Keeps a folder of files and what is in force alike, in both directions. A file that is read is brought into force; a configuration changed by
 * others is written. Each side is compared with what was last in force, so a change goes across once. Not thread-safe.
 */
final class ConfFolder {

    private static final Logger LOG = System.getLogger(ConfFolder.class.getName());

    /** What somebody may have meant as a configuration. */
    private static final List<String> MISNAMED = List.of(".json", ".cfg", ".config");

    private final Path folder;
    private final Configurations configurations;
    private final Metatypes metatypes;
    private final Map<String, ConfFile> files = new TreeMap<>();
    private final Set<Path> misnamed = new HashSet<>();
    private boolean readable = true;

    ConfFolder(Path folder, Configurations configurations, Metatypes metatypes) {
        this.folder = folder;
        this.configurations = configurations;
        this.metatypes = metatypes;
    }

    /** Looks at all files. What is wrong is told at the second look: before, it may be half-written. */
    void look() {
        Optional<Map<String, ConfName>> present = list();
        if (present.isEmpty()) return;
        present.get().forEach((pid, name) -> look(name, files.computeIfAbsent(pid, _ -> new ConfFile(path(name)))));
        Map.copyOf(files).forEach((pid, file) -> {
            if (!present.get().containsKey(pid) && file.isGone()) removed(pid);
        });
    }

    /** Writes what is in force without a file. */
    void writeMissing() throws IOException {
        for (String pid : configurations.all().keySet()) {
            if (!files.containsKey(pid)) stored(pid);
        }
    }

    /** Somebody has changed this configuration; perhaps it was us. */
    void stored(String pid) throws IOException {
        Optional<Configuration> found = configurations.find(pid);
        if (found.isEmpty() || found.get().getProperties() == null) return;
        Map<String, Object> plain = Values.plain(found.get().getProperties());
        String factory = found.get().getFactoryPid();
        if (factory != null && !pid.startsWith(factory + "~")) {
            name(pid, factory, plain);
            return;
        }
        Optional<ConfName> name = ConfName.ofPid(pid);
        if (name.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    () -> pid + ": not written to conf/ (expected: a PID of letters, digits, . _ - and one ~)");
            return;
        }
        ConfFile file = files.get(pid);
        if (file == null || !file.inForce().equals(plain)) write(name.get(), plain);
    }

    /** Somebody has deleted this configuration; perhaps it was us. */
    void deleted(String pid) throws IOException {
        ConfFile file = files.get(pid);
        if (file == null || configurations.find(pid).isPresent()) return;
        Files.deleteIfExists(file.text().path());
        files.remove(pid);
        LOG.log(Level.INFO, () -> "conf/" + pid + ConfName.SUFFIX + ": deleted, like its configuration");
    }

    /** Metatypes have come: looks again at the files that had none. */
    void check() {
        files.forEach((pid, file) -> {
            Optional<Conf> conf = file.unchecked();
            if (conf.isEmpty() || !metatypes.knows(pid)) return;
            file.leaveUnchecked(Optional.empty());
            ConfName name = ConfName.ofPid(pid).orElseThrow();
            try {
                metatypes.check(name, conf.get());
            } catch (WrongConf e) {
                LOG.log(Level.WARNING, place(name, e));
            }
        });
    }

    private void look(ConfName name, ConfFile file) {
        file.isThere();
        try {
            Optional<byte[]> text = file.text().ifChanged();
            if (text.isPresent()) read(name, file, text.get());
            else file.news().ifPresent(line -> LOG.log(Level.WARNING, line));
        } catch (WrongConf e) {
            file.isWrong(place(name, e));
        } catch (IOException e) {
            file.isWrong(name + ": cannot be read (" + e + ")");
            file.news().ifPresent(line -> LOG.log(Level.WARNING, line));
        }
    }

    private void read(ConfName name, ConfFile file, byte[] text) throws WrongConf, IOException {
        Conf conf = ConfReader.read(text);
        boolean known = metatypes.knows(name.pid());
        if (known) metatypes.check(name, conf);
        file.leaveUnchecked(known ? Optional.empty() : Optional.of(conf));
        file.isInForce(Values.plain(conf.values()), conf.values().keySet());
        configurations.put(name, conf.values());
    }

    private void removed(String pid) {
        files.remove(pid);
        try {
            configurations.delete(ConfName.ofPid(pid).orElseThrow());
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    () -> "conf/" + pid + ConfName.SUFFIX + ": gone, but its configuration cannot be deleted",
                    e);
        }
    }

    /** A configuration made without a name gets one, and a file: from then on it is the file's. */
    private void name(String pid, String factory, Map<String, Object> plain) throws IOException {
        Optional<String> wish = Optional.ofNullable(plain.get("name")).map(Object::toString);
        ConfName name = ConfName.invent(factory, wish, configurations.all().keySet());
        write(name, plain);
        files.remove(name.pid()); // so that it is read
        configurations.find(pid).orElseThrow().delete();
        look();
    }

    private void write(ConfName name, Map<String, Object> plain) throws IOException {
        ConfFile file = files.computeIfAbsent(name.pid(), _ -> new ConfFile(path(name)));
        Collection<String> order = List.copyOf(file.keys());
        byte[] text = ConfWriter.text(plain, order);
        if (file.isWrong()) {
            Path kept = path(name).resolveSibling(name.file() + ".wrong");
            Files.copy(path(name), kept, StandardCopyOption.REPLACE_EXISTING);
        }
        ConfWriter.replace(path(name), text);
        file.text().isNow(text);
        file.isInForce(plain, order);
        LOG.log(Level.INFO, () -> name + ": written, like its configuration");
    }

    private Path path(ConfName name) {
        return folder.resolve(name.file());
    }

    private static String place(ConfName name, WrongConf wrong) {
        return name + ":" + wrong.line() + ": " + wrong.getMessage();
    }

    /** The files that are there, by PID; nothing when the folder cannot be read, which is not the same as an empty one. */
    private Optional<Map<String, ConfName>> list() {
        Map<String, ConfName> present = new TreeMap<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, path -> !isHidden(path))) {
            for (Path path : paths) {
                Optional<ConfName> name = ConfName.ofFile(path.getFileName().toString());
                if (name.isPresent()) present.put(name.get().pid(), name.get());
                else if (misnamed.add(path)) warn(path);
            }
            readable = true;
            return Optional.of(present);
        } catch (IOException e) {
            if (readable)
                LOG.log(Level.WARNING, () -> folder + ": cannot be read (" + e + "); configurations stay as they are");
            readable = false;
            return Optional.empty();
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static void warn(Path path) {
        String file = path.getFileName().toString();
        if (MISNAMED.stream().noneMatch(file::endsWith)) return;
        LOG.log(
                Level.WARNING,
                () -> "conf/" + file + ": ignored (expected: <pid>~<name>.cfg.json, of letters, digits, . _ -)");
    }
}
