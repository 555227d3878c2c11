package org.hob.net;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Whom a TLS connection believes, and as whom it shows itself.
 *
 * @param verified whether the peer has to prove who it is
 * @param authorities a PEM file of certificates that are trusted besides those of the machine
 * @param identity the certificate that is shown when the peer asks for one
 */
public record Trust(boolean verified, Optional<Path> authorities, Optional<Identity> identity) {

    /**
     * Checks that it makes sense.
     *
     * @throws IllegalArgumentException if there are authorities, but nobody is verified
     */
    public Trust {
        if (!verified && authorities.isPresent()) {
            throw new IllegalArgumentException(
                    "authorities: " + authorities.get() + " (expected: none where nobody is verified)");
        }
    }

    /** Returns the trust in whom the machine trusts. */
    public static Trust machine() {
        return new Trust(true, Optional.empty(), Optional.empty());
    }

    /** Returns the trust in whom the machine trusts, and in the certificates of that PEM file. */
    public static Trust machineAnd(Path authorities) {
        return new Trust(true, Optional.of(authorities), Optional.empty());
    }

    /**
     * Returns the trust in just anybody, whatever name and certificate it shows: for devices at home that have signed their own. Whoever is in between can
     * read and change what is said.
     */
    public static Trust dangerouslyAnybody() {
        return new Trust(false, Optional.empty(), Optional.empty());
    }

    /** Returns the same trust, showing that certificate. */
    public Trust as(Identity mine) {
        return new Trust(verified, authorities, Optional.of(mine));
    }
}
