package org.hob.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What the environment says about this house. */
record Settings(
        Path home,
        String host,
        int port,
        Optional<String> password,
        Optional<String> guard,
        boolean agent,
        boolean weaves) {

    static final int STANDARD_PORT = 8123;

    /**
     * Reads {@code HOB_HOME}, {@code HOB_HOST}, {@code HOB_PORT}, {@code HOB_PASSWORD}, {@code HOB_GUARD}, {@code HOB_AGENT} and {@code HOB_WEAVE}; empty is as
     * good as unset. Without a guard nobody listens to an agent, so there is none.
     */
    static Settings of(Map<String, String> environment, Path standardHome) {
        return new Settings(
                home(text(environment, "HOB_HOME"), standardHome),
                text(environment, "HOB_HOST").orElse("127.0.0.1"),
                text(environment, "HOB_PORT").map(Settings::port).orElse(STANDARD_PORT),
                text(environment, "HOB_PASSWORD"),
                text(environment, "HOB_GUARD"),
                isOn(environment, "HOB_AGENT")
                        && !text(environment, "HOB_GUARD").equals(Optional.of("off")),
                isOn(environment, "HOB_WEAVE"));
    }

    /** Where a browser finds the web console. */
    String url() {
        String name = switch (host) {
            case "0.0.0.0", "::", "[::]" -> "127.0.0.1";
            default -> host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        };
        return "http://" + name + ":" + port + "/system/console";
    }

    private static Optional<String> text(Map<String, String> environment, String key) {
        return Optional.ofNullable(environment.get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Path home(Optional<String> text, Path standard) {
        try {
            return text.map(Path::of).orElse(standard).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new Refused("HOB_HOME: " + text.orElseThrow() + " (expected: the path of a folder)");
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) return port;
        } catch (NumberFormatException e) {
            throw wrongPort(text);
        }
        throw wrongPort(text);
    }

    private static boolean isOn(Map<String, String> environment, String key) {
        return switch (text(environment, key).orElse("on")) {
            case "on" -> true;
            case "off" -> false;
            case String other -> throw new Refused(key + ": " + other + " (expected: on or off)");
        };
    }

    private static Refused wrongPort(String text) {
        return new Refused("HOB_PORT: " + text + " (expected: a number from 1 to 65535)");
    }
}
