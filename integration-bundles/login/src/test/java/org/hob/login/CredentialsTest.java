package org.hob.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    @Test
    void header_isUserAndPassword() {
        assertThat(Credentials.parse(basic("admin:über:all"))).contains(new Credentials("admin", "über:all"));
    }

    @Test
    void scheme_isCaseInsensitive() {
        assertThat(Credentials.parse(basic("a:b").replace("Basic", "bASIC"))).contains(new Credentials("a", "b"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic ???", "Basic YWRtaW4=", "Bearer YWRtaW46eA=="})
    void anythingElse_isNobody(String header) {
        assertThat(Credentials.parse(header)).isEmpty();
    }

    @Test
    void password_isNotInTheText() {
        assertThat(new Credentials("admin", "secret")).asString().doesNotContain("secret");
    }

    private static String basic(String text) {
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
