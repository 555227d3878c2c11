package org.hob.mqtt.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Subscription;
import org.hob.mqtt.Message;
import org.hob.mqtt.Mqtt;
import org.hob.mqtt.Qos;
import org.hob.mqtt.TopicFilter;
import org.jspecify.annotations.Nullable;

/**
 * The topics that announced things listen to: one subscription each, however many listen; who comes later hears what was said last. Touched in the
 * turn only.
 */
final class Channels {

    /** Hears what is said on a topic. */
    @FunctionalInterface
    interface Ear {
        void hear(Payload payload) throws BadPayload;
    }

    private static final System.Logger LOG = System.getLogger(Channels.class.getName());

    private final Home home;
    private final Mqtt mqtt;
    private final Complaints complaints;
    private final Map<String, Channel> channels = new HashMap<>();

    Channels(Home home, Mqtt mqtt, Complaints complaints) {
        this.home = home;
        this.mqtt = mqtt;
        this.complaints = complaints;
    }

    /** Listens; what was said last is heard at once. Returns how to end that. */
    Runnable listen(String filter, Qos qos, Ear ear) {
        return channels.computeIfAbsent(filter, of -> new Channel(of, qos)).add(ear);
    }

    /** Forgets what was said: the broker says it again when it is back. */
    void forget() {
        channels.values().forEach(channel -> channel.last = null);
    }

    private final class Channel {

        private final String filter;
        private final Subscription subscription;
        private final List<Listening> listening = new ArrayList<>(1);
        private @Nullable Payload last;

        Channel(String filter, Qos qos) {
            this.filter = filter;
            subscription = mqtt.subscribe(filter, qos, this::hear);
        }

        Runnable add(Ear ear) {
            var one = new Listening(this, ear);
            listening.add(one);
            if (last != null) one.hear(last);
            return one::close;
        }

        void remove(Listening one) {
            listening.remove(one);
            if (!listening.isEmpty()) return;
            channels.remove(filter);
            subscription.close();
        }

        @Callback
        private void hear(Message message) {
            Payload payload;
            try {
                payload = Payload.of(message);
            } catch (BadPayload bad) {
                complaints.wrong(message.topic(), bad);
                return;
            }
            if (new TopicFilter(filter).isExact()) last = payload;
            Rounds.over(home, List.copyOf(listening), one -> one.hear(payload));
        }
    }

    private final class Listening {

        private final Channel channel;
        private final Ear ear;
        private boolean closed;

        Listening(Channel channel, Ear ear) {
            this.channel = channel;
            this.ear = ear;
        }

        void hear(Payload payload) {
            if (closed) return;
            try {
                ear.hear(payload);
            } catch (BadPayload bad) {
                complaints.wrong(payload.topic(), bad);
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.ERROR, payload.topic() + ": " + failure, failure);
            }
        }

        void close() {
            if (closed) return;
            closed = true;
            channel.remove(this);
        }
    }
}
