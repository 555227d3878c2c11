package org.hob.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** The blocks of a PEM file (RFC 7468). */
record Pem(List<Block> blocks) {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    private static final List<String> KINDS_OF_KEYS = List.of("RSA", "EC", "EdDSA");

    /** A block: what it is, and its bytes as text. */
    record Block(String label, String base64) {

        byte[] der() {
            return Base64.getMimeDecoder().decode(base64);
        }
    }

    static Pem read(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return new Pem(BLOCK.matcher(text)
                .results()
                .map(found -> new Block(found.group(1), found.group(2)))
                .toList());
    }

    List<X509Certificate> certificates() throws GeneralSecurityException {
        var factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> found = new ArrayList<>();
        for (var block : blocks) {
            if (!block.label.equals("CERTIFICATE")) continue;
            found.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.der())));
        }
        return found;
    }

    PrivateKey key() throws GeneralSecurityException {
        for (var block : blocks) {
            if (block.label.equals("PRIVATE KEY")) return key(block.der());
        }
        throw new GeneralSecurityException(
                "blocks: " + blocks.stream().map(Block::label).toList());
    }

    /** The bytes say of which kind they are; so does the factory that accepts them. */
    private static PrivateKey key(byte[] der) throws GeneralSecurityException {
        GeneralSecurityException refused = new GeneralSecurityException("no key of " + KINDS_OF_KEYS);
        for (var kind : KINDS_OF_KEYS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(der));
            } catch (InvalidKeySpecException another) {
                refused.addSuppressed(another);
            }
        }
        throw refused;
    }
}
