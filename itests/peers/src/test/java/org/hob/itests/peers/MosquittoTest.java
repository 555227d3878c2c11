package org.hob.itests.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MosquittoTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void message_reachesSubscriber() throws Exception {
        try (Mosquitto broker = Mosquitto.open();
                Program subscriber = broker.subscribe("hob/#")) {
            broker.publish("hob/greeting", "good night", false);
            subscriber.said().await("^hob/greeting good night$", SOON);
        }
    }

    @Test
    void message_reachesSubscriberOverTls() throws Exception {
        try (Mosquitto broker = Mosquitto.withTls();
                Program subscriber = broker.subscribe("hob/#")) {
            assertThat(broker.certificate()).isPresent();
            broker.publish("hob/greeting", "good night", false);
            subscriber.said().await("^hob/greeting good night$", SOON);
        }
    }

    @Test
    void password_isAskedFor() throws Exception {
        Credentials right = new Credentials("hob", "chores");
        try (Mosquitto broker = Mosquitto.withPassword(right)) {
            broker.publish("hob/greeting", "with the right one", true);
            assertThatThrownBy(() -> broker.publishAs(new Credentials("hob", "wrong"), "hob/greeting", "with another"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("not authorised");
        }
    }

    @Test
    void broker_comesBackOnItsPort() throws Exception {
        try (Mosquitto broker = Mosquitto.open()) {
            int port = broker.port();
            broker.kill();
            assertThatThrownBy(() -> broker.publish("hob/greeting", "to nobody", false))
                    .isInstanceOf(IOException.class);
            broker.start();
            assertThat(broker.port()).isEqualTo(port);
            broker.publish("hob/greeting", "to somebody", false);
        }
    }
}
