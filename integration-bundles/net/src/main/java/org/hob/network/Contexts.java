package org.hob.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.hob.net.Identity;
import org.hob.net.NetException;
import org.hob.net.Trust;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** The TLS contexts of the house, one for each trust. Only the network's threads come here: to make one takes its time. */
@Component(service = Contexts.class)
public final class Contexts {

    private final Map<Trust, Made> made = new ConcurrentHashMap<>();

    /** A context, and how its files were when it was made. */
    private record Made(List<Stamp> files, SSLContext context) {}

    /** How a file was. */
    private record Stamp(Path file, FileTime time, long size) {}

    /**
     * Returns the context for that trust, a new one if its files have changed.
     *
     * @throws NetException naming the file that cannot be used
     */
    SSLContext of(Trust trust) {
        var files = stamps(trust);
        return made.compute(trust, (_, old) -> old != null && old.files.equals(files) ? old : make(trust, files))
                .context();
    }

    boolean isMade(Trust trust) {
        return made.containsKey(trust);
    }

    private static Made make(Trust trust, List<Stamp> files) {
        try {
            return new Made(files, make(trust));
        } catch (GeneralSecurityException impossible) {
            throw new NetException("trust: " + trust + " (expected: one that this Java can make)", impossible);
        }
    }

    private static SSLContext make(Trust trust) throws GeneralSecurityException {
        if (trust.equals(Trust.machine())) return SSLContext.getDefault();
        var context = SSLContext.getInstance("TLS");
        context.init(identity(trust.identity()), believed(trust), null);
        return context;
    }

    private static KeyManager @Nullable [] identity(Optional<Identity> identity) throws GeneralSecurityException {
        return identity.isEmpty() ? null : Identities.managers(identity.get());
    }

    private static TrustManager @Nullable [] believed(Trust trust) throws GeneralSecurityException {
        if (!trust.verified()) return new TrustManager[] {new Anybody()};
        return trust.authorities().isEmpty()
                ? null
                : Authorities.withThose(trust.authorities().get());
    }

    private static List<Stamp> stamps(Trust trust) {
        List<Stamp> stamps = new ArrayList<>();
        trust.authorities().ifPresent(file -> stamps.add(stamp("authorities", file)));
        trust.identity().ifPresent(identity -> {
            switch (identity) {
                case Identity.Pem(var certificates, var key) -> {
                    stamps.add(stamp("certificates", certificates));
                    stamps.add(stamp("key", key));
                }
                case Identity.Pkcs12(var file, var password) -> stamps.add(stamp("identity", file));
            }
        });
        return stamps;
    }

    private static Stamp stamp(String role, Path file) {
        try {
            return new Stamp(file, Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException unreadable) {
            throw new NetException(role + ": " + file + " (expected: a readable file)", unreadable);
        }
    }
}
