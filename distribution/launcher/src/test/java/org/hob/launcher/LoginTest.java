package org.hob.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest {

    @TempDir
    Path folder;

    @Test
    void generatedPassword_isStoredAsAHashThatOnlyItsUserCanRead() throws IOException {
        Path file = folder.resolve("password");
        Login.Opened first = Login.open(Optional.empty(), file);
        String password = first.generated().orElseThrow();
        assertThat(password).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
        assertThat(first.login().test("admin", password)).isTrue();
        assertThat(Files.readString(file)).doesNotContain(password);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        Login.Opened second = Login.open(Optional.empty(), file);
        assertThat(second.generated()).isEmpty();
        assertThat(second.login().test("admin", "wrong")).isFalse();
        assertThat(second.login().test("root", password)).isFalse();
        assertThat(second.login().test("admin", password)).isTrue();
        assertThat(second.login().test("admin", password)).isTrue();
        assertThat(second.login().test("root", password)).isFalse();
    }

    @Test
    void givenPassword_isRightAndNotStored() {
        Path file = folder.resolve("password");
        Login login = Login.open(Optional.of("secret"), file).login();
        assertThat(login.test("admin", "secret")).isTrue();
        assertThat(login.test("admin", "Secret")).isFalse();
        assertThat(login.test("admin", "")).isFalse();
        assertThat(login.test("", "secret")).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void fileThatIsNoPassword_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "secret");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Login.open(Optional.empty(), file))
                .withMessageContaining("not a stored password")
                .withMessageContaining("delete it");
    }

    @Test
    void passwordsWithTheSameText_haveDifferentHashes() {
        SecureRandom random = new SecureRandom();
        Password one = Password.of("same", random);
        Password other = Password.of("same", random);
        assertThat(one.hash()).isNotEqualTo(other.hash());
        assertThat(Password.parse(one.toString())).isEqualTo(one);
        assertThat(other.matches("same")).isTrue();
    }
}
