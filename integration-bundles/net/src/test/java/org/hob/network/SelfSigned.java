package org.hob.network;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** A certificate that has signed itself, made by the JDK's keytool, in all the forms that there are. */
record SelfSigned(Path folder, String name) {

    static final String PASSWORD = "a secret";

    /** Makes one for that name of a machine, as {@code dns:lamp.example} or {@code ip:127.0.0.1}. */
    static SelfSigned of(Path folder, String name, String machine) throws Exception {
        var made = new SelfSigned(folder, name);
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-Xshare:auto",
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + machine,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                made.pkcs12().toString(),
                "-storepass",
                PASSWORD);
        var keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        keytool.getOutputStream().close();
        var said = new String(keytool.getInputStream().readAllBytes(), US_ASCII);
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) throw new IOException(said);
        made.write();
        return made;
    }

    private void write() throws IOException, GeneralSecurityException {
        var store = store();
        var key = store.getKey(name, PASSWORD.toCharArray());
        Files.writeString(certificate(), block("CERTIFICATE", issued().getEncoded()));
        Files.writeString(key(), block("PRIVATE KEY", key.getEncoded()));
    }

    private static String block(String label, byte[] der) {
        var text = Base64.getMimeEncoder().encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n";
    }

    Path pkcs12() {
        return folder.resolve(name + ".p12");
    }

    Path certificate() {
        return folder.resolve(name + ".crt");
    }

    Path key() {
        return folder.resolve(name + ".key");
    }

    Certificate issued() throws IOException, GeneralSecurityException {
        return store().getCertificate(name);
    }

    /** Returns the side of a server that shows it, and takes whatever certificate its clients show. */
    SSLContext server() throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(), PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), new TrustManager[] {new Anybody()}, null);
        return context;
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(pkcs12().toFile(), PASSWORD.toCharArray());
    }
}
