package org.hob.mqtt.broker;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.auth.Mqtt5SimpleAuth;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;
import com.hivemq.client.mqtt.mqtt5.message.unsubscribe.Mqtt5Unsubscribe;
import io.reactivex.disposables.Disposable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.hob.mqtt.Message;
import org.hob.mqtt.Qos;

/** A connection that speaks MQTT 5. */
final class Link5 extends HiveLink {

    private final Mqtt5AsyncClient client;
    private final Disposable incoming;
    private final Mqtt5Connect connect;

    Link5(Settings settings, Consumer<Message> sink) {
        client = client(settings)
                .useMqttVersion5()
                .simpleAuth(settings.login().map(Link5::auth).orElse(null))
                .willPublish(settings.will().map(will -> packet(will.message())).orElse(null))
                .buildAsync();
        incoming = client.toRx()
                .publishes(MqttGlobalPublishFilter.ALL)
                .subscribe(publish -> sink.accept(message(publish)), this::lost);
        connect = Mqtt5Connect.builder()
                .cleanStart(true)
                .keepAlive((int) settings.keepAlive().toSeconds())
                .build();
    }

    private static Mqtt5SimpleAuth auth(Settings.Login login) {
        return Mqtt5SimpleAuth.builder()
                .username(login.username())
                .password(login.password().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    @Override
    CompletableFuture<?> begin() {
        return client.connect(connect);
    }

    @Override
    public CompletableFuture<Void> subscribe(Collection<Wish> wishes) {
        return said(client.subscribe(Mqtt5Subscribe.builder()
                .addSubscriptions(wishes.stream().map(Link5::subscription))
                .build()));
    }

    private static Mqtt5Subscription subscription(Wish wish) {
        return Mqtt5Subscription.builder()
                .topicFilter(wish.filter())
                .qos(qos(wish.qos()))
                .build();
    }

    @Override
    public CompletableFuture<Void> unsubscribe(String filter) {
        return said(client.unsubscribe(
                Mqtt5Unsubscribe.builder().topicFilter(filter).build()));
    }

    @Override
    public CompletableFuture<Void> publish(Message message) {
        var done = new CompletableFuture<Void>();
        client.publish(packet(message)).whenComplete((result, failure) -> {
            var error = failure != null ? failure : result.getError().orElse(null);
            if (error == null) done.complete(null);
            else done.completeExceptionally(Refusal.of(error));
        });
        return done;
    }

    @Override
    void end() {
        client.disconnect().whenComplete((gone, not) -> incoming.dispose());
    }

    private static Mqtt5Publish packet(Message message) {
        return Mqtt5Publish.builder()
                .topic(message.topic())
                .payload(message.payload())
                .qos(qos(message.qos()))
                .retain(message.retained())
                .build();
    }

    private static Message message(Mqtt5Publish publish) {
        return new Message(
                publish.getTopic().toString(),
                ByteBuffer.wrap(publish.getPayloadAsBytes()),
                Qos.of(publish.getQos().getCode()),
                publish.isRetain());
    }

    private static MqttQos qos(Qos qos) {
        return Objects.requireNonNull(MqttQos.fromCode(qos.level()));
    }
}
