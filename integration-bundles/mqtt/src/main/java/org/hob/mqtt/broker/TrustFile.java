package org.hob.mqtt.broker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.TrustManagerFactory;
import org.hob.home.Unsupported;

/** The certificates of a PEM file, to be trusted instead of the machine's own. */
final class TrustFile {

    private TrustFile() {}

    /**
     * Reads it.
     *
     * @throws Unsupported naming key, file and expectation
     */
    static TrustManagerFactory read(Path file) {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int count = 0;
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(bytes)) {
                store.setCertificateEntry("ca" + count++, certificate);
            }
            if (count == 0) throw new GeneralSecurityException("no certificate in it");
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            return trust;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new Unsupported(
                    "ca_file: " + file + " (expected: a readable file of certificates in PEM form)", unreadable);
        }
    }
}
