package org.hob.network;

import java.util.concurrent.CompletionStage;
import javax.net.ssl.SSLContext;
import org.hob.net.Tls;
import org.hob.net.Trust;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The contexts of the house, for who asks. */
@Component
public final class SharedTls implements Tls {

    private final Contexts contexts;
    private final NetThreads threads;

    @Activate
    public SharedTls(@Reference Contexts contexts, @Reference NetThreads threads) {
        this.contexts = contexts;
        this.threads = threads;
    }

    @Override
    public CompletionStage<SSLContext> context(Trust trust) {
        return threads.ask(() -> contexts.of(trust));
    }
}
