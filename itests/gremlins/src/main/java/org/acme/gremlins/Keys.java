package org.acme.gremlins;

import java.io.FileInputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.hob.job.Job;

/** Keys, certificates and TLS. */
final class Keys {

    private static final Path TRUSTED = Path.of(System.getProperty("java.home"), "lib/security/cacerts");
    private static final int KEY_BITS = 4_096;
    private static final int ROUNDS = 1_000_000;

    private Keys() {}

    @Gremlin("KeyPairGenerator.generateKeyPair, RSA")
    static Job keyPair(Stage stage) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        return () -> generator.generateKeyPair();
    }

    @Gremlin("SecretKeyFactory.generateSecret, a million rounds")
    static Job stretched(Stage stage) throws Exception {
        var factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512");
        return () -> factory.generateSecret(new PBEKeySpec("x".toCharArray(), new byte[8], ROUNDS, 256));
    }

    @Gremlin(value = "TrustManagerFactory.init", like = "SSLContext.load_default_certs")
    static Job trust(Stage stage) {
        return () -> {
            var factory = TrustManagerFactory.getInstance("PKIX");
            factory.init((KeyStore) null);
        };
    }

    @Gremlin(value = "KeyStore.load of a slow disk", like = "SSLContext.load_cert_chain", slowMachine = true)
    static Job keyStore(Stage stage) throws Exception {
        var file =
                Files.write(stage.slow("cacerts"), Files.readAllBytes(TRUSTED)).toFile();
        return () -> {
            try (var in = new FileInputStream(file)) {
                KeyStore.getInstance("PKCS12").load(in, "changeit".toCharArray());
            }
        };
    }

    @Gremlin(
            value = "CertificateFactory.generateCertificates of a slow disk",
            like = "SSLContext.load_verify_locations",
            slowMachine = true)
    static Job certificates(Stage stage) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = new FileInputStream(TRUSTED.toFile())) {
            store.load(in, "changeit".toCharArray());
        }
        var text = new StringBuilder();
        for (var aliases = store.aliases(); aliases.hasMoreElements(); ) {
            text.append("-----BEGIN CERTIFICATE-----\n")
                    .append(Base64.getMimeEncoder()
                            .encodeToString(
                                    store.getCertificate(aliases.nextElement()).getEncoded()))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        var file = Files.writeString(stage.slow("certificates"), text);
        return () -> {
            try (var in = Files.newInputStream(file)) {
                CertificateFactory.getInstance("X.509").generateCertificates(in);
            }
        };
    }

    @Gremlin(value = "SSLContext.init with all that is trusted", like = "SSLContext.set_default_verify_paths")
    static Job context(Stage stage) {
        return () -> {
            var factory = TrustManagerFactory.getInstance("PKIX");
            factory.init((KeyStore) null);
            SSLContext.getInstance("TLS").init(null, factory.getTrustManagers(), null);
        };
    }

    @Gremlin("SSLEngine, the first step of a handshake")
    static Job handshake(Stage stage) {
        return () -> {
            var engine = SSLContext.getDefault().createSSLEngine("example.org", 443);
            engine.setUseClientMode(true);
            engine.beginHandshake();
            engine.wrap(
                    ByteBuffer.allocate(0),
                    ByteBuffer.allocate(engine.getSession().getPacketBufferSize()));
        };
    }
}
