package org.hob.mqtt.broker;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.message.auth.Mqtt3SimpleAuth;
import com.hivemq.client.mqtt.mqtt3.message.connect.Mqtt3Connect;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscribe;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscription;
import com.hivemq.client.mqtt.mqtt3.message.unsubscribe.Mqtt3Unsubscribe;
import io.reactivex.disposables.Disposable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.hob.mqtt.Message;
import org.hob.mqtt.Qos;

/** A connection that speaks MQTT 3.1.1. */
final class Link3 extends HiveLink {

    private final Mqtt3AsyncClient client;
    private final Disposable incoming;
    private final Mqtt3Connect connect;

    Link3(Settings settings, Consumer<Message> sink) {
        client = client(settings)
                .useMqttVersion3()
                .simpleAuth(settings.login().map(Link3::auth).orElse(null))
                .willPublish(settings.will().map(will -> packet(will.message())).orElse(null))
                .buildAsync();
        incoming = client.toRx()
                .publishes(MqttGlobalPublishFilter.ALL)
                .subscribe(publish -> sink.accept(message(publish)), this::lost);
        connect = Mqtt3Connect.builder()
                .cleanSession(true)
                .keepAlive((int) settings.keepAlive().toSeconds())
                .build();
    }

    private static Mqtt3SimpleAuth auth(Settings.Login login) {
        return Mqtt3SimpleAuth.builder()
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
        return said(client.subscribe(Mqtt3Subscribe.builder()
                .addSubscriptions(wishes.stream().map(Link3::subscription))
                .build()));
    }

    private static Mqtt3Subscription subscription(Wish wish) {
        return Mqtt3Subscription.builder()
                .topicFilter(wish.filter())
                .qos(qos(wish.qos()))
                .build();
    }

    @Override
    public CompletableFuture<Void> unsubscribe(String filter) {
        return said(client.unsubscribe(
                Mqtt3Unsubscribe.builder().topicFilter(filter).build()));
    }

    @Override
    public CompletableFuture<Void> publish(Message message) {
        return said(client.publish(packet(message)));
    }

    @Override
    void end() {
        client.disconnect().whenComplete((gone, not) -> incoming.dispose());
    }

    private static Mqtt3Publish packet(Message message) {
        return Mqtt3Publish.builder()
                .topic(message.topic())
                .payload(message.payload())
                .qos(qos(message.qos()))
                .retain(message.retained())
                .build();
    }

    private static Message message(Mqtt3Publish publish) {
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
