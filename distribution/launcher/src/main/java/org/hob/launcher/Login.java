package org.hob.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Who may enter: the user {@code admin} with the password of {@code HOB_PASSWORD}, or else the one whose hash lies in the home. A service of
 * the framework (as {@code BiPredicate<user, password>} with the property {@code hob.login}); the bundle {@code hob-login} asks it.
 */
final class Login implements BiPredicate<String, String> {

    static final String USER = "admin";

    private final @Nullable Password stored;

    /** The digest of a password that was right: browsers send it with every request. */
    private volatile byte @Nullable [] known;

    private Login(@Nullable Password stored, byte @Nullable [] known) {
        this.stored = stored;
        this.known = known;
    }

    /** A login, and the password that was made up for it, if one was. */
    record Opened(Login login, Optional<String> generated) {}

    static Opened open(Optional<String> given, Path file) {
        if (given.isPresent()) return new Opened(new Login(null, Password.digest(given.get())), Optional.empty());
        try {
            if (Files.exists(file)) return new Opened(new Login(read(file), null), Optional.empty());
            SecureRandom random = new SecureRandom();
            String plain = Password.generate(random);
            Password password = Password.of(plain, random);
            write(file, password);
            return new Opened(new Login(password, Password.digest(plain)), Optional.of(plain));
        } catch (IOException e) {
            throw new Refused(file + ": cannot be used", e);
        }
    }

    @Override
    public boolean test(String user, String password) {
        byte[] digest = Password.digest(password);
        byte[] right = known;
        boolean isUser = USER.equals(user);
        if (right != null && MessageDigest.isEqual(right, digest)) return isUser;
        return stored != null && derives(stored, password, digest) && isUser;
    }

    /** One at a time: guessing passwords may cost the house one processor, not all of them. */
    private synchronized boolean derives(Password password, String plain, byte[] digest) {
        if (!password.matches(plain)) return false;
        known = digest;
        return true;
    }

    private static Password read(Path file) throws IOException {
        try {
            return Password.parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new Refused(file + ": not a stored password (" + e.getMessage() + "); delete it to get a new one");
        }
    }

    private static void write(Path file, Password password) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, password + System.lineSeparator());
    }
}
