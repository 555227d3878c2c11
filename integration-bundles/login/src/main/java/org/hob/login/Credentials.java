package org.hob.login;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** User and password of the header {@code Authorization: Basic …} (RFC 7617). */
record Credentials(String user, String password) {

    private static final String SCHEME = "Basic ";

    static Optional<Credentials> parse(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return Optional.empty();
        Optional<String> text = decode(header.substring(SCHEME.length()).strip());
        int colon = text.map(t -> t.indexOf(':')).orElse(-1);
        if (colon < 0) return Optional.empty();
        return text.map(t -> new Credentials(t.substring(0, colon), t.substring(colon + 1)));
    }

    private static Optional<String> decode(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return user; // the password is not for log lines
    }
}
