package org.hob.mqtt.broker;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientBuilder;
import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import io.reactivex.Scheduler;
import io.reactivex.schedulers.Schedulers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hob.mqtt.Message;
import org.jspecify.annotations.Nullable;

/** What both protocols have in common with HiveMQ's client: one thread of its own, on which everything comes in. */
abstract class HiveLink implements Link {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Scheduler HERE = here();

    private final CompletableFuture<LinkException> lost = new CompletableFuture<>();
    private volatile boolean closed;

    /** What comes in is told on the thread it comes in on; the threads that RxJava starts for others are not needed. */
    private static Scheduler here() {
        var here = Schedulers.trampoline();
        Schedulers.shutdown();
        return here;
    }

    /** Makes a link of that protocol; what is heard goes to the sink, on the client's thread. */
    static Link of(Settings settings, Settings.Version version, Consumer<Message> sink) {
        return version == Settings.Version.V3 ? new Link3(settings, sink) : new Link5(settings, sink);
    }

    final MqttClientBuilder client(Settings settings) {
        var builder = MqttClient.builder()
                .identifier(settings.clientId())
                .executorConfig(MqttClientExecutorConfig.builder()
                        .nettyThreads(1)
                        .applicationScheduler(HERE)
                        .build())
                .transportConfig()
                .serverHost(settings.host())
                .serverPort(settings.port())
                .socketConnectTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .mqttConnectTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .sslConfig(settings.tls() ? ssl(settings) : null)
                .applyTransportConfig();
        return builder.addDisconnectedListener(gone -> lost(gone.getCause()));
    }

    private static MqttClientSslConfig ssl(Settings settings) {
        var ssl = MqttClientSslConfig.builder().handshakeTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return settings.ca().isEmpty()
                ? ssl.build()
                : ssl.trustManagerFactory(TrustFile.read(settings.ca().get())).build();
    }

    /** Asks the client to connect. */
    abstract CompletableFuture<?> begin();

    /** Says goodbye, if the client is connected. */
    abstract void end();

    @Override
    public final CompletableFuture<Void> connect() {
        return said(begin().thenRun(() -> {
            if (closed) end();
        }));
    }

    @Override
    public final void close() {
        closed = true;
        end();
    }

    @Override
    public final CompletableFuture<LinkException> lost() {
        return lost;
    }

    final void lost(Throwable why) {
        lost.complete(Refusal.of(why));
    }

    /** Says the client's failures in our words. */
    static CompletableFuture<Void> said(CompletableFuture<?> theirs) {
        var ours = new CompletableFuture<Void>();
        theirs.whenComplete((result, failure) -> finish(ours, failure));
        return ours;
    }

    private static void finish(CompletableFuture<Void> ours, @Nullable Throwable failure) {
        if (failure == null) ours.complete(null);
        else ours.completeExceptionally(Refusal.of(failure));
    }
}
