package org.hob.net;

import java.nio.file.Path;

/** A certificate of one's own with its key, in one of the two forms that there are. */
public sealed interface Identity {

    /**
     * Two PEM files, or one that holds both.
     *
     * @param certificates the certificate, followed by those that have signed it
     * @param key the key, PKCS #8 without a password
     */
    record Pem(Path certificates, Path key) implements Identity {}

    /**
     * A PKCS #12 file, often {@code .p12} or {@code .pfx}.
     *
     * @param file the file
     * @param password the password of file and key
     */
    record Pkcs12(Path file, String password) implements Identity {

        /** Returns which file it is; the password is nobody's business. */
        @Override
        public String toString() {
            return "Pkcs12[file=" + file + ']';
        }
    }
}
