package org.hob.mqtt.broker;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.job.Listener;
import org.hob.job.Listeners;
import org.hob.job.Subscription;
import org.hob.job.Task;
import org.hob.job.TaskException;
import org.hob.job.Work;
import org.hob.mqtt.Connection;
import org.hob.mqtt.Message;
import org.hob.mqtt.Mqtt;
import org.hob.mqtt.MqttException;
import org.hob.mqtt.Qos;
import org.hob.mqtt.TopicFilter;
import org.jspecify.annotations.Nullable;

/** The connection to one broker: kept up, and made again when it breaks. */
final class Broker implements Mqtt {

    /** How a link is made: {@link HiveLink#of}, or a test's own. */
    interface Links {
        Link make(Settings settings, Settings.Version version, Consumer<Message> sink);
    }

    private static final System.Logger LOG = System.getLogger(Broker.class.getName());
    private static final Connection UP = new Connection(true);
    private static final Connection DOWN = new Connection(false);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final int FILTERS_AT_ONCE = 100;

    private final Home home;
    private final Settings settings;
    private final Links links;
    private final Backoff backoff;
    private final Inbox inbox;
    private final Topics topics = new Topics();
    private final Set<String> wanted = new HashSet<>();
    private final Listeners<Connection> connections;
    private volatile @Nullable Link link;
    private final CompletableFuture<Void> tried = new CompletableFuture<>();
    private String trouble = "";

    Broker(Home home, Settings settings, Links links, RandomGenerator random) {
        this.home = home;
        this.settings = settings;
        this.links = links;
        backoff = new Backoff(random);
        inbox = new Inbox(home, this::deliver);
        connections = home.listeners();
    }

    /** Connects, and stays connected as long as the home is there. The house is not ready before it was tried. */
    void start() {
        home.background(this::stayConnected);
        home.start(this::untilTried);
    }

    @Coroutine
    private void untilTried() {
        home.adopt(tried).await();
    }

    @Coroutine
    private void stayConnected() {
        while (true) {
            var begin = home.now();
            try {
                serve(connect());
            } catch (LinkException why) {
                complain(why.kind(), String.valueOf(why.getMessage()));
            } catch (TaskException.TimedOut late) {
                complain(LinkException.Kind.AWAY, "no answer within " + PATIENCE.toSeconds() + " s");
            } catch (RuntimeException unforeseen) {
                complain(LinkException.Kind.REFUSED, String.valueOf(unforeseen.getMessage()));
            }
            if (Duration.between(begin, home.now()).compareTo(STEADY) > 0) backoff.reset();
            home.sleep(backoff.next());
        }
    }

    private Link connect() {
        return switch (settings.version()) {
            case V5, V3 -> connect(settings.version());
            case AUTO -> connectEither();
        };
    }

    private Link connectEither() {
        try {
            return connect(Settings.Version.V5);
        } catch (LinkException why) {
            if (why.kind() != LinkException.Kind.SILENT) throw why;
            return connect(Settings.Version.V3);
        }
    }

    /** The client is made and begun by a worker: the first time, its classes are loaded, which takes a slow computer seconds. */
    private Link connect(Settings.Version version) {
        var attempt = home.start(Work.blocking(() -> links.make(settings, version, inbox::put)))
                .await();
        boolean connected = false;
        try {
            var answer = home.start(Work.blocking(attempt::connect)).await();
            home.adopt(answer).await(PATIENCE);
            connected = true;
            return attempt;
        } finally {
            if (!connected) attempt.close();
        }
    }

    private void serve(Link fresh) {
        try {
            link = fresh;
            ask(fresh, topics.renew());
            settings.birth().ifPresent(birth -> fresh.publish(birth.message()));
            trouble = "";
            LOG.log(INFO, "mqtt {0}: connected", settings.broker());
            tried.complete(null);
            connections.tell(UP);
            throw home.adopt(fresh.lost()).await();
        } finally {
            link = null;
            connections.tell(DOWN);
            leave(fresh);
        }
    }

    private void leave(Link old) {
        settings.will()
                .ifPresentOrElse(
                        will -> old.publish(will.message()).whenComplete((sent, not) -> old.close()), old::close);
    }

    private void ask(Link of, Collection<String> filters) {
        var wishes = List.copyOf(topics.wishes(filters));
        for (int from = 0; from < wishes.size(); from += FILTERS_AT_ONCE) {
            var some = wishes.subList(from, Math.min(from + FILTERS_AT_ONCE, wishes.size()));
            home.adopt(of.subscribe(some)).await(PATIENCE);
        }
    }

    /** Says why it is down: once, unless there is a new reason that somebody has to do something about. */
    private void complain(LinkException.Kind kind, String reason) {
        tried.complete(null);
        boolean isNews = trouble.isEmpty() || (kind == LinkException.Kind.REFUSED && !reason.equals(trouble));
        if (!isNews) return;
        trouble = reason;
        LOG.log(WARNING, "mqtt {0}: {1}; trying again until it works", settings.broker(), reason);
    }

    private void deliver(Message message) {
        for (var deaf : topics.deliver(message)) leave(deaf);
    }

    @Override
    public Subscription subscribe(String filter, Qos qos, Listener<? super Message> job) {
        Listeners<Message> ear = home.listeners();
        var hearing = new Topics.Hearing(new TopicFilter(filter), qos, ear);
        var subscription = ear.add(job);
        home.run(this::join, hearing);
        return () -> {
            subscription.close();
            home.run(this::leave, hearing);
        };
    }

    @Callback
    private void join(Topics.Hearing hearing) {
        topics.add(hearing);
        if (wanted.isEmpty()) home.add(this::askForMore);
        wanted.add(hearing.filter.text());
    }

    @Coroutine
    private void askForMore() {
        var filters = new ArrayList<>(wanted);
        wanted.clear();
        var up = link;
        if (up == null) return;
        try {
            ask(up, filters);
        } catch (LinkException | TaskException.TimedOut refused) {
            LOG.log(WARNING, "mqtt {0}: {1}: {2}", settings.broker(), String.join(", ", filters), refused.getMessage());
        }
    }

    @Callback
    private void leave(Topics.Hearing hearing) {
        var up = link;
        if (topics.remove(hearing) && up != null) up.unsubscribe(hearing.filter.text());
    }

    @Override
    public Subscription onConnection(Listener<? super Connection> job) {
        return connections.add(job);
    }

    @Override
    public Connection connection() {
        return link == null ? DOWN : UP;
    }

    @Override
    public Task<?> publish(String topic, byte[] payload, Qos qos, boolean retain) {
        if (!TopicFilter.isTopic(topic)) {
            throw new IllegalArgumentException("topic: " + topic + " (expected: " + TopicFilter.TOPIC + ')');
        }
        var message = new Message(topic, ByteBuffer.wrap(payload.clone()), qos, retain);
        var up = link;
        return home.adopt(
                up == null ? unsent("not connected", null) : up.publish(message).exceptionallyCompose(this::unsent));
    }

    private CompletableFuture<Void> unsent(Throwable cause) {
        return unsent(String.valueOf(cause.getMessage()), cause);
    }

    private CompletableFuture<Void> unsent(String reason, @Nullable Throwable cause) {
        return CompletableFuture.failedFuture(new MqttException("mqtt " + settings.broker() + ": " + reason, cause));
    }
}
