package org.hob.network;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.hob.net.NetException;
import org.jspecify.annotations.Nullable;

/** Who is trusted: those whom the machine trusts, and those of a file. */
final class Authorities {

    private Authorities() {}

    static TrustManager[] withThose(Path file) throws GeneralSecurityException {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int count = 0;
            for (var one : Pem.read(file).certificates()) store.setCertificateEntry("file " + count++, one);
            if (count == 0) throw new GeneralSecurityException("no certificate in it");
            for (var manager : managers(null)) {
                if (!(manager instanceof X509TrustManager machine)) continue;
                for (Certificate one : machine.getAcceptedIssuers()) {
                    store.setCertificateEntry("machine " + count++, one);
                }
            }
            return managers(store);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new NetException("authorities: " + file + " (expected: certificates in PEM form)", unreadable);
        }
    }

    private static TrustManager[] managers(@Nullable KeyStore of) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(of);
        return factory.getTrustManagers();
    }
}
