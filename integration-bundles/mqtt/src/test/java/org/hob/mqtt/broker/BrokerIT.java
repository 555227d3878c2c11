package org.hob.mqtt.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.hob.job.Listener.callback;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hob.core.home.House;
import org.hob.home.Home;
import org.hob.itests.peers.Credentials;
import org.hob.itests.peers.Eventually;
import org.hob.itests.peers.Mosquitto;
import org.hob.mqtt.Connection;
import org.hob.mqtt.HeardLog;
import org.hob.mqtt.Message;
import org.hob.mqtt.MqttException;
import org.hob.mqtt.Qos;
import org.hob.mqtt.discovery.Discovery;
import org.hob.state.EntityId;
import org.hob.template.house.TemplateService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a genuine Mosquitto. */
@Timeout(60)
class BrokerIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final House house = House.open();
    private final Home home = house.home("mqtt", "org.hob.mqtt");
    private final HeardLog log = new HeardLog(Broker.class);
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final AtomicInteger attempts = new AtomicInteger();

    @AfterEach
    void close() {
        house.close();
        log.close();
    }

    private Broker connect(Mosquitto mosquitto, Map<String, ?> keys) {
        var all = new HashMap<String, Object>(Map.of("host", "127.0.0.1", "port", mosquitto.port()));
        all.putAll(keys);
        var broker = new Broker(
                home,
                Settings.of(all),
                (settings, version, sink) -> {
                    attempts.incrementAndGet();
                    return HiveLink.of(settings, version, sink);
                },
                new Random());
        broker.onConnection(callback(this::hear));
        broker.start();
        return broker;
    }

    private void hear(Connection connection) {
        heard.add(connection.up() ? "up" : "down");
    }

    private void hear(Message message) {
        heard.add(message.topic() + ' ' + message.text() + (message.retained() ? " retained" : ""));
    }

    private void await(String what) throws InterruptedException {
        assertThat(heard.poll(LIMIT.toSeconds(), TimeUnit.SECONDS)).isEqualTo(what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "5", "3.1.1"})
    void messages_comeAndGo(String version) throws Exception {
        try (var mosquitto = Mosquitto.open()) {
            mosquitto.publish("house/kept", "old", true);
            var broker = connect(mosquitto, Map.of("version", version));
            await("up");
            broker.subscribe("house/+", callback(this::hear));
            await("house/kept old retained");
            broker.publish("house/a", "one", Qos.EXACTLY_ONCE, false).await(LIMIT);
            await("house/a one");
            mosquitto.publish("house/b", "zwei €", false);
            await("house/b zwei €");
            var second = broker.subscribe("house/kept", callback(message -> heard.add("second " + message.text())));
            await("second old");
            second.close();
            broker.publish("house/kept", "", Qos.AT_LEAST_ONCE, true).await(LIMIT);
            await("house/kept ");
            assertThat(broker.connection().up()).isTrue();
            assertThat(log.lines()).containsExactly("mqtt 127.0.0.1:" + mosquitto.port() + ": connected");
        }
    }

    @Test
    void brokerThatDies_isMissedOnce_andFoundAgain() throws Exception {
        try (var mosquitto = Mosquitto.open()) {
            var broker = connect(mosquitto, Map.of());
            await("up");
            broker.subscribe("house/#", callback(this::hear));
            mosquitto.publish("house/a", "1", false);
            await("house/a 1");
            mosquitto.kill();
            await("down");
            assertThatThrownBy(() -> broker.publish("house/a", "2").await(LIMIT))
                    .isInstanceOf(MqttException.class)
                    .hasMessageContaining("not connected");
            Eventually.holds("another attempt", LIMIT, () -> attempts.get() >= 3);
            mosquitto.start();
            await("up");
            mosquitto.publish("house/a", "3", false);
            await("house/a 3");
            String name = "mqtt 127.0.0.1:" + mosquitto.port() + ": ";
            assertThat(log.lines())
                    .containsExactly(
                            name + "connected",
                            name + "connection closed; trying again until it works",
                            name + "connected");
        }
    }

    @Test
    void certificatesThatCannotBeRead_areTold_andTriedAgain() throws Exception {
        try (var mosquitto = Mosquitto.open()) {
            connect(mosquitto, Map.of("tls", true, "ca_file", "/nowhere/ca.pem"));
            Eventually.holds("another attempt", LIMIT, () -> attempts.get() >= 4);
            assertThat(log.lines()).singleElement(STRING).contains("ca_file: /nowhere/ca.pem (expected: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "3.1.1"})
    void house_saysThatItComesAndGoes(String version) throws Exception {
        try (var mosquitto = Mosquitto.open();
                var status = mosquitto.subscribe("homeassistant/status")) {
            connect(mosquitto, Map.of("version", version, "client_id", "hob-under-test"));
            status.said().await("homeassistant/status online", LIMIT);
            // Who comes under the same name pushes the house out: its will is read.
            var impostor = HiveLink.of(
                    Settings.of(Map.of(
                            "host",
                            "127.0.0.1",
                            "port",
                            mosquitto.port(),
                            "client_id",
                            "hob-under-test",
                            "will_payload",
                            "")),
                    Settings.Version.V5,
                    message -> {});
            impostor.connect().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            impostor.close();
            status.said().await("homeassistant/status offline", LIMIT);
            status.said().await("homeassistant/status online", LIMIT);
            home.close();
            status.said().await("homeassistant/status offline", LIMIT);
        }
    }

    @Test
    void password_isAsked() throws Exception {
        try (var mosquitto = Mosquitto.withPassword(new Credentials("hob", "s3cret ä"))) {
            connect(mosquitto, Map.of("username", "hob", "password", "s3cret ä"));
            await("up");
        }
    }

    @Test
    void wrongPassword_isSaidOnce() throws Exception {
        try (var mosquitto = Mosquitto.withPassword(new Credentials("hob", "right"))) {
            connect(mosquitto, Map.of("username", "hob", "password", "wrong"));
            Eventually.holds("two attempts", LIMIT, () -> attempts.get() >= 3);
            assertThat(log.lines())
                    .containsExactly("mqtt 127.0.0.1:" + mosquitto.port()
                            + ": user name or password refused (keys username and password); trying again"
                            + " until it works");
        }
    }

    @Test
    void unknownHost_isSaid() throws Exception {
        try (var mosquitto = Mosquitto.open()) {
            connect(mosquitto, Map.of("host", "no-such-host.invalid"));
            Eventually.holds("a line", LIMIT, () -> !log.lines().isEmpty());
            assertThat(log.lines())
                    .containsExactly("mqtt no-such-host.invalid:" + mosquitto.port()
                            + ": no such host (key host); trying again until it works");
        }
    }

    @Test
    void tls_trustsTheFile_andNobodyElse() throws Exception {
        try (var mosquitto = Mosquitto.withTls()) {
            var ca = mosquitto.certificate().orElseThrow().certificate().toString();
            connect(mosquitto, Map.of("tls", true));
            Eventually.holds("a line", LIMIT, () -> !log.lines().isEmpty());
            assertThat(log.lines().getFirst()).contains(": TLS: ", "(keys tls and ca_file)");
            connect(mosquitto, Map.of("tls", true, "ca_file", ca));
            await("up");
        }
    }

    @Test
    void discoveredThings_goWithTheBroker_andComeBack() throws Exception {
        try (var mosquitto = Mosquitto.open()) {
            announce(mosquitto);
            var broker = connect(mosquitto, Map.of());
            Discovery.start(home, broker, TemplateService.of(home), "homeassistant", false);
            var id = EntityId.of("sensor.weather");
            Eventually.holds("the sensor", LIMIT, () -> home.states().is(id, "21.5"));
            mosquitto.kill();
            Eventually.holds("its loss", LIMIT, () -> home.states().is(id, "unavailable"));
            mosquitto.start();
            Eventually.holds("its return", LIMIT, () -> home.states().is(id, "21.5"));
            mosquitto.publish("w", "22.5", false);
            Eventually.holds("its report", LIMIT, () -> home.states().is(id, "22.5"));
            announce(mosquitto);
            mosquitto.publish("homeassistant/sensor/w/config", "", true);
            Eventually.holds("its end", LIMIT, () -> home.states().get(id).isEmpty());
        }
    }

    private static void announce(Mosquitto mosquitto) throws Exception {
        mosquitto.publish("w", "21.5", true);
        mosquitto.publish(
                "homeassistant/sensor/w/config",
                "{\"name\":\"Weather\",\"stat_t\":\"w\",\"dev_cla\":\"temperature\",\"uniq_id\":\"w\"}",
                true);
    }

    @Test
    void manyMessages_comeInOrder() throws Exception {
        try (var mosquitto = Mosquitto.open()) {
            var broker = connect(mosquitto, Map.of());
            await("up");
            mosquitto.publish("count", "ready", true);
            broker.subscribe("count", Qos.AT_LEAST_ONCE, callback(this::hear));
            await("count ready retained");
            for (int n = 0; n < 2_000; n++) broker.publish("count", String.valueOf(n), Qos.AT_LEAST_ONCE, false);
            for (int n = 0; n < 2_000; n++) await("count " + n);
        }
    }

    /** The house has one thread of the client's, which ends with the connection. */
    @Test
    void client_hasOneThread() throws Exception {
        try (var mosquitto = Mosquitto.open()) {
            connect(mosquitto, Map.of());
            await("up");
            assertThat(threads()).hasSize(1);
            home.close();
            Eventually.holds("its end", LIMIT, () -> threads().isEmpty());
        }
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("com.hivemq") || name.startsWith("Rx"))
                .toList();
    }
}
