package org.hob.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.apache.felix.webconsole.spi.SecurityProvider;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks the launcher, who knows the password, about every request to the web console (HTTP Basic). The console waits for this service: the
 * framework property {@code felix.webconsole.security.providers} names its id.
 */
@Component(property = SecurityProvider.PROPERTY_ID + "=hob")
public final class ConsoleLogin implements SecurityProvider {

    private final BiPredicate<String, String> passwords;

    /** A console that lets in whom {@code passwords} accepts. */
    @Activate
    public ConsoleLogin(@Reference(target = "(hob.login=true)") BiPredicate<String, String> passwords) {
        this.passwords = passwords;
    }

    @Override
    public @Nullable Object authenticate(HttpServletRequest request, HttpServletResponse response) {
        Optional<Credentials> user = Credentials.parse(request.getHeader("Authorization"))
                .filter(given -> passwords.test(given.user(), given.password()));
        if (user.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Hob\", charset=\"UTF-8\"");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return null;
        }
        return user.get().user();
    }

    @Override
    public boolean authorize(Object user, String role) {
        return true;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED); // makes a browser forget
    }
}
