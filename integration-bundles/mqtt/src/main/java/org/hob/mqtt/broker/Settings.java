package org.hob.mqtt.broker;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hob.home.Unsupported;
import org.hob.mqtt.Message;
import org.hob.mqtt.Qos;
import org.hob.mqtt.TopicFilter;

/**
 * One broker's configuration, checked.
 *
 * @param host where the broker is
 * @param port its port
 * @param login user name and password, if it wants them
 * @param tls whether the connection is encrypted
 * @param ca the file with the certificates to trust instead of the machine's own
 * @param clientId how the house calls itself there
 * @param version the protocol
 * @param keepAlive how often at least something is said
 * @param discovery the topic under which devices announce themselves, if they are to be heard
 * @param disabledToo whether devices' entities that are announced as disabled are set up as well
 * @param birth what is said when the house comes, if anything
 * @param will what is said when it goes, if anything
 */
record Settings(
        String host,
        int port,
        Optional<Login> login,
        boolean tls,
        Optional<Path> ca,
        String clientId,
        Version version,
        Duration keepAlive,
        Optional<String> discovery,
        boolean disabledToo,
        Optional<Notice> birth,
        Optional<Notice> will) {

    /** Which protocol is spoken. */
    enum Version {
        /** 5, and 3.1.1 with a broker that does not know it. */
        AUTO,
        V5,
        V3
    }

    /**
     * Who the house is there.
     *
     * @param username the name
     * @param password the password, perhaps empty
     */
    record Login(String username, String password) {
        @Override
        public String toString() {
            return username + ":***";
        }
    }

    /**
     * A message that the house says of itself.
     *
     * @param topic where
     * @param text what
     * @param qos how hard
     * @param retain whether the broker keeps it
     */
    record Notice(String topic, String text, Qos qos, boolean retain) {
        Message message() {
            return new Message(topic, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), qos, retain);
        }
    }

    /** Checks the keys of a configuration; what is not there has its default. */
    static Settings of(Map<String, ?> keys) {
        boolean tls = flag(keys, "tls", false);
        String prefix = topic(keys, "discovery_prefix", "homeassistant");
        String status = text(keys, "status_topic", "");
        if (status.isEmpty()) status = prefix + "/status";
        Qos qos = Qos.of(number(keys, "status_qos", 0, 0, 2));
        boolean retain = flag(keys, "status_retain", false);
        if (!TopicFilter.isTopic(status)) throw wrong("status_topic", status, TopicFilter.TOPIC);
        return new Settings(
                host(keys),
                number(keys, "port", tls ? 8883 : 1883, 1, 65_535),
                login(keys),
                tls,
                ca(keys, tls),
                clientId(keys),
                version(keys),
                Duration.ofSeconds(number(keys, "keep_alive", 60, 5, 65_535)),
                flag(keys, "discovery", true) ? Optional.of(prefix) : Optional.empty(),
                flag(keys, "show_disabled", false),
                notice(status, text(keys, "birth_payload", "online"), qos, retain),
                notice(status, text(keys, "will_payload", "offline"), qos, retain));
    }

    /** Returns what people call this broker. */
    String broker() {
        return host + ':' + port;
    }

    private static String host(Map<String, ?> keys) {
        String host = text(keys, "host", "localhost");
        if (host.isEmpty() || host.contains("/") || host.chars().anyMatch(Character::isWhitespace)) {
            throw wrong("host", host, "a name or an address, without mqtt:// and port");
        }
        return host;
    }

    private static Optional<Login> login(Map<String, ?> keys) {
        String username = text(keys, "username", "");
        String password = text(keys, "password", "");
        if (username.isEmpty() && !password.isEmpty()) {
            throw wrong("username", "", "a user name, because there is a password");
        }
        return username.isEmpty() ? Optional.empty() : Optional.of(new Login(username, password));
    }

    private static Optional<Path> ca(Map<String, ?> keys, boolean tls) {
        String file = text(keys, "ca_file", "");
        if (file.isEmpty()) return Optional.empty();
        if (!tls) throw wrong("ca_file", file, "nothing, because tls is off");
        return Optional.of(Path.of(file));
    }

    private static String clientId(Map<String, ?> keys) {
        String id = text(keys, "client_id", "");
        return id.isEmpty() ? "hob-" + UUID.randomUUID().toString().substring(0, 8) : id;
    }

    private static Version version(Map<String, ?> keys) {
        String version = text(keys, "version", "auto").toLowerCase(Locale.ROOT);
        return switch (version) {
            case "auto" -> Version.AUTO;
            case "5", "5.0" -> Version.V5;
            case "3.1.1" -> Version.V3;
            default -> throw wrong("version", version, "auto, 5 or 3.1.1");
        };
    }

    private static Optional<Notice> notice(String topic, String text, Qos qos, boolean retain) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Notice(topic, text, qos, retain));
    }

    private static String topic(Map<String, ?> keys, String key, String otherwise) {
        String topic = text(keys, key, otherwise);
        if (!TopicFilter.isTopic(topic) || topic.endsWith("/")) {
            throw wrong(key, topic, TopicFilter.TOPIC + " and / at its end");
        }
        return topic;
    }

    private static String text(Map<String, ?> keys, String key, String otherwise) {
        Object value = keys.get(key);
        return switch (value) {
            case null -> otherwise;
            case String text -> text.strip();
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case Object other -> throw wrong(key, shown(other), "one text");
        };
    }

    private static boolean flag(Map<String, ?> keys, String key, boolean otherwise) {
        String text = text(keys, key, Boolean.toString(otherwise)).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key, text, "true or false");
        };
    }

    private static int number(Map<String, ?> keys, String key, int otherwise, int least, int most) {
        String text = text(keys, key, "");
        if (text.isEmpty()) return otherwise;
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException notOne) {
            throw (Unsupported)
                    wrong(key, text, "a number " + least + '–' + most).initCause(notOne);
        }
        throw wrong(key, text, "a number " + least + '–' + most);
    }

    private static String shown(Object value) {
        return value instanceof Object[] many ? Arrays.toString(many) : value.toString();
    }

    private static Unsupported wrong(String key, String value, String expected) {
        return new Unsupported(key + ": " + value + " (expected: " + expected + ')');
    }
}
