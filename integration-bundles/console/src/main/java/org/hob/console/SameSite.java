package org.hob.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells a request of our own pages, or of a program, from one that another site's page makes a browser send, with the login it remembers.
 *
 * <p>Browsers say so in {@code Sec-Fetch-Site}; those that do not, or not on this connection, name the page's origin in {@code Origin}. A request
 * with neither is no browser's. It is the rule of Go's {@code http.CrossOriginProtection}.
 */
final class SameSite {

    private SameSite() {}

    /**
     * Checks it.
     *
     * @throws Refused if another site made it
     */
    static void check(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        boolean ours = site != null
                ? site.equals("same-origin") || site.equals("none")
                : origin == null || isHost(origin, request.getHeader("Host"));
        if (!ours) {
            throw new Refused(
                    Refused.FORBIDDEN, "origin", origin == null ? "another site" : origin, "a page of this house");
        }
    }

    private static boolean isHost(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && host != null
                    && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
