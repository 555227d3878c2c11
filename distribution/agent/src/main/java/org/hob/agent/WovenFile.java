package org.hob.agent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** The file that keeps woven classes from one start to the next: a checksum, the build they belong to, sites, classes. */
final class WovenFile {

    private final Path path;

    WovenFile(Path path) {
        this.path = path;
    }

    /** Returns what was kept for that build; empty if that is nothing, or cannot be read. */
    Optional<Woven> read(JdkBuild build) {
        try {
            ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(path));
            long checksum = file.getLong();
            byte[] content = new byte[file.remaining()];
            file.get(content);
            return checksum == checksum(content) ? woven(content, build) : Optional.empty();
        } catch (IOException | RuntimeException missingOrCutOff) {
            return Optional.empty();
        }
    }

    /** Keeps it, in one step: whoever reads meanwhile, or after a crash, finds all of it or nothing. */
    void write(JdkBuild build, Woven woven) throws IOException {
        Files.createDirectories(path.getParent());
        byte[] content = content(build, woven);
        ByteBuffer file = ByteBuffer.allocate(Long.BYTES + content.length);
        file.putLong(checksum(content)).put(content);
        Path fresh = Files.createTempFile(path.getParent(), "woven", ".new");
        Files.write(fresh, file.array());
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Optional<Woven> woven(byte[] content, JdkBuild build) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        if (!in.readUTF().equals(build.name())) return Optional.empty();
        List<String> sites = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) sites.add(in.readUTF());
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) classes.put(in.readUTF(), in.readNBytes(in.readInt()));
        return Optional.of(new Woven(sites, classes));
    }

    private static byte[] content(JdkBuild build, Woven woven) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(content);
        out.writeUTF(build.name());
        out.writeInt(woven.sites().size());
        for (String site : woven.sites()) out.writeUTF(site);
        out.writeInt(woven.classes().size());
        for (Map.Entry<String, byte[]> type : woven.classes().entrySet()) {
            out.writeUTF(type.getKey());
            out.writeInt(type.getValue().length);
            out.write(type.getValue());
        }
        return content.toByteArray();
    }

    private static long checksum(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return sum.getValue();
    }
}
