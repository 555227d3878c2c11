package org.hob.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartIT {

    private static final String LINE = "^\\d\\d:\\d\\d:\\d\\d (?!ERROR|WARN)";

    @TempDir
    Path home;

    @Test
    void firstStart_makesAHomeAndAPassword() throws Exception {
        String password;
        try (House house = House.start(home.resolve("new"), Map.of())) {
            password =
                    house.said().await("password ([a-z0-9-]{23})$", House.LIMIT).group(1);
            house.awaitConsole();
            assertThat(house.status("admin", password)).isEqualTo(200);
            assertThat(house.status("admin", "wrong")).isEqualTo(401);
            assertThat(house.status("root", password)).isEqualTo(401);
            assertThat(house.stop()).isZero();
            house.saidNothingBut(
                    LINE, "^Console: http://127.0.0.1:\\d+/system/console", "^The password is shown only now");
        }
        Path stored = home.resolve("new/data/admin.password");
        assertThat(Files.getPosixFilePermissions(stored)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(stored).content().startsWith("pbkdf2-sha512:").doesNotContain(password);
        assertThat(home.resolve("new/log/hob.log"))
                .content()
                .contains("home " + home)
                .doesNotContain(password);
        assertThat(home.resolve("new")).isDirectoryContaining("glob:**/deploy").isDirectoryContaining("glob:**/conf");

        try (House again = House.start(home.resolve("new"), Map.of()).awaitConsole()) {
            assertThat(again.status("admin", password)).isEqualTo(200);
            assertThat(again.status("admin", "wrong")).isEqualTo(401);
            again.saidNothingBut(LINE);
        }
    }

    @Test
    void passwordOfTheEnvironment_isNotStored() throws Exception {
        try (House house = House.start(home, Map.of("HOB_PASSWORD", "über:all")).awaitConsole()) {
            assertThat(house.status("admin", "über:all")).isEqualTo(200);
            assertThat(house.status("admin", "")).isEqualTo(401);
            assertThat(home.resolve("data/admin.password")).doesNotExist();
        }
    }

    @Test
    void secondHobInTheSameHome_isRefused() throws Exception {
        try (House first = House.start(home, Map.of()).awaitConsole();
                House second = House.start(home, Map.of())) {
            assertThat(second.program().awaitExit(House.LIMIT)).isEqualTo(1);
            assertThat(second.said().lines())
                    .containsExactly("hob: another Hob (process "
                            + first.program().handle().pid() + ") lives in " + home
                            + ": stop it, or set HOB_HOME to another folder");
            assertThat(first.stop()).isZero();
        }
    }

    @Test
    void portInUse_leavesTheHouseWithoutConsoleUntilItIsFree() throws Exception {
        ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        try (other;
                House house = House.start(
                        home, Map.of("HOB_PASSWORD", "x", "HOB_PORT", String.valueOf(other.getLocalPort())))) {
            house.said().await("ERROR No console: port " + other.getLocalPort() + " .* HOB_PORT", House.LIMIT);
            other.close();
            house.said().await("free now", House.LIMIT);
            house.awaitConsole();
            assertThat(house.stop()).isZero();
            house.saidNothingBut(LINE, "No console: ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HOB_PORT | abc        | hob: HOB_PORT: abc (expected: a number from 1 to 65535)",
                "HOB_PORT | 70000      | hob: HOB_PORT: 70000 (expected: a number from 1 to 65535)",
                "HOB_HOME | /proc/hob  | hob: HOB_HOME: /proc/hob (expected: a folder that Hob may write to)",
                "HOB_HOME | /dev/null  | hob: HOB_HOME: /dev/null (expected: a folder that Hob may write to)"
            })
    void settingThatCannotBe_isOneLine(String key, String value, String line) throws Exception {
        try (House house = House.start(home, Map.of(key, value))) {
            assertThat(house.program().awaitExit(House.LIMIT)).isEqualTo(1);
            assertThat(house.said().lines()).singleElement().asString().startsWith(line);
        }
    }

    @Test
    void hostOfAnotherMachine_isOneLine() throws Exception {
        try (House house = House.start(home, Map.of("HOB_HOST", "192.0.2.1"))) {
            house.said()
                    .await("No console: HOB_HOST: 192.0.2.1 \\(expected: an address of this machine\\)", House.LIMIT);
            assertThat(house.stop()).isZero();
        }
    }

    @Test
    void unreadablePassword_isOneLine() throws Exception {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/admin.password"), "secret");
        try (House house = House.start(home, Map.of())) {
            assertThat(house.program().awaitExit(House.LIMIT)).isEqualTo(1);
            assertThat(house.said().lines())
                    .anyMatch(line -> line.matches("hob: .*admin.password: not a stored password.*"));
        }
    }
}
