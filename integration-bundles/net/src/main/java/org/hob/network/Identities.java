package org.hob.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import org.hob.net.Identity;
import org.hob.net.NetException;

/** The house's own certificates. */
final class Identities {

    private Identities() {}

    static KeyManager[] managers(Identity identity) throws GeneralSecurityException {
        return switch (identity) {
            case Identity.Pem(var certificates, var key) -> managers(pem(certificates, key), "");
            case Identity.Pkcs12(var file, var password) -> managers(pkcs12(file, password), password);
        };
    }

    private static KeyManager[] managers(KeyStore store, String password) throws GeneralSecurityException {
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password.toCharArray());
        return factory.getKeyManagers();
    }

    private static KeyStore pem(Path certificates, Path key) throws GeneralSecurityException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            var chain = chain(certificates);
            store.setKeyEntry("mine", key(key), new char[0], chain);
            return store;
        } catch (IOException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    private static Certificate[] chain(Path file) {
        try {
            var chain = Pem.read(file).certificates();
            if (chain.isEmpty()) throw new GeneralSecurityException("no certificate in it");
            return chain.toArray(Certificate[]::new);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new NetException("certificates: " + file + " (expected: certificates in PEM form)", unreadable);
        }
    }

    private static PrivateKey key(Path file) {
        try {
            return Pem.read(file).key();
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new NetException(
                    "key: " + file + " (expected: a key without password in PKCS #8 and PEM form, as"
                            + " openssl pkcs8 -topk8 -nocrypt writes it)",
                    unreadable);
        }
    }

    private static KeyStore pkcs12(Path file, String password) throws GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var bytes = Files.newInputStream(file)) {
            store.load(bytes, password.toCharArray());
            return store;
        } catch (IOException unreadable) {
            throw new NetException("identity: " + file + " (expected: a PKCS #12 file and its password)", unreadable);
        }
    }
}
