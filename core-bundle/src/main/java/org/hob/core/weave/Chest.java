package org.hob.core.weave;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.hob.guard.Harm;

/**
 * The woven classes of one bundle, kept in a file: weaving a big library anew at each start would cost more than all the rest of it. The file is a jar, to be
 * looked into with {@code javap}; each entry's comment says which class file it was woven from, and where it awaits. A class that needs no weaving is an empty
 * entry.
 */
final class Chest implements AutoCloseable {

    private static final Pattern LINES = Pattern.compile("\n");
    private static final char TAB = '\t';
    private static final int HALF = 32;

    private final ZipFile file;

    private Chest(ZipFile file) {
        this.file = file;
    }

    /** What was found in a chest. */
    sealed interface Found {

        /** The class, woven; or that there is nothing to weave in it. */
        record Ready(Optional<Cloth> cloth) implements Found {}

        /** Nothing that was woven from that class file. */
        record Nothing() implements Found {}
    }

    /** Opens it, if it is there, whole, and was filled by that weaver. */
    static Optional<Chest> open(Path path, String weaver) {
        if (!Files.isRegularFile(path)) return Optional.empty();
        try {
            var file = new ZipFile(path.toFile());
            if (weaver.equals(file.getComment())) return Optional.of(new Chest(file));
            file.close();
            return Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    /** Looks for a class that is to be woven from that class file. */
    Found find(String type, byte[] original) throws IOException {
        var check = check(original);
        var found = find(entry(type), check);
        for (int version = Runtime.version().feature(); found instanceof Found.Nothing && version > 8; version--) {
            found = find("META-INF/versions/" + version + '/' + entry(type), check);
        }
        return found;
    }

    private Found find(String name, String check) throws IOException {
        var entry = file.getEntry(name);
        if (entry == null || entry.getComment() == null) return new Found.Nothing();
        var lines = LINES.splitAsStream(entry.getComment()).toList();
        if (!lines.getFirst().equals(check)) return new Found.Nothing();
        if (entry.getSize() == 0) return new Found.Ready(Optional.empty());
        byte[] woven;
        try (var in = file.getInputStream(entry)) {
            woven = in.readAllBytes();
        }
        if (crc(woven) != entry.getCrc()) return new Found.Nothing();
        var awaits = lines.stream().skip(1).map(Chest::site).toList();
        return new Found.Ready(Optional.of(new Cloth(woven, awaits)));
    }

    private static Site site(String line) {
        int tab = line.indexOf(TAB);
        return new Site(line.substring(0, tab), line.substring(tab + 1), Harm.AWAIT);
    }

    private static String entry(String type) {
        return type.replace('.', '/') + ".class";
    }

    /** Returns what tells one version of a class file from another. */
    private static String check(byte[] original) {
        var sum = new CRC32C();
        sum.update(original);
        return Long.toHexString(sum.getValue() << HALF | crc(original)) + ' ' + original.length;
    }

    private static long crc(byte[] of) {
        var sum = new CRC32();
        sum.update(of);
        return sum.getValue();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** A chest that is being filled beside the old one, and takes its place when it is full. */
    static final class Filling implements AutoCloseable {

        private final Path path;
        private final Path beside;
        private final ZipOutputStream out;
        private final Set<String> names = new HashSet<>();

        Filling(Path path, String weaver) throws IOException {
            this.path = path;
            Files.createDirectories(path.getParent());
            beside = path.resolveSibling(path.getFileName() + ".new");
            out = new ZipOutputStream(Files.newOutputStream(beside));
            out.setComment(weaver);
            out.setMethod(ZipOutputStream.STORED);
        }

        /** Adds a class; of two of one name the first is the one that is loaded. */
        void add(String type, byte[] original, Optional<Cloth> cloth) throws IOException {
            if (!names.add(type)) return;
            byte[] woven = cloth.map(Cloth::file).orElse(new byte[0]);
            var entry = new ZipEntry(entry(type));
            entry.setSize(woven.length);
            entry.setCrc(crc(woven));
            entry.setTime(0);
            entry.setComment(comment(original, cloth.map(Cloth::awaits).orElse(List.of())));
            out.putNextEntry(entry);
            out.write(woven);
            out.closeEntry();
        }

        private static String comment(byte[] original, List<Site> awaits) {
            var text = new StringBuilder(check(original));
            for (var site : awaits)
                text.append('\n').append(site.place()).append(TAB).append(site.called());
            return text.toString();
        }

        /** Puts it in its place. */
        void keep() throws IOException {
            out.close();
            try {
                Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException plain) {
                Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
            Files.deleteIfExists(beside);
        }
    }
}
