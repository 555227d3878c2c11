package org.hob.network;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.hob.net.Dns;
import org.hob.net.NetException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** One bundle's questions, of which only some may be open: each has a thread that waits for the name server. */
@Component(scope = ServiceScope.BUNDLE)
public final class BundleDns implements Dns {

    static final int AT_ONCE = 16;

    private final Names names;
    private final NetThreads threads;
    private final AtomicInteger open = new AtomicInteger();

    @Activate
    public BundleDns(@Reference Names names, @Reference NetThreads threads) {
        this.names = names;
        this.threads = threads;
    }

    @Override
    public CompletionStage<List<InetAddress>> addresses(String name) {
        return counted(() -> names.addresses(name));
    }

    @Override
    public CompletionStage<String> name(InetAddress address) {
        return counted(() -> names.name(address));
    }

    private <R> CompletionStage<R> counted(Supplier<CompletableFuture<R>> question) {
        if (open.incrementAndGet() > AT_ONCE) {
            open.decrementAndGet();
            return CompletableFuture.failedStage(
                    new NetException("names: " + AT_ONCE + " questions are open (expected: fewer at once)"));
        }
        return question.get().whenComplete((_, _) -> open.decrementAndGet()).minimalCompletionStage();
    }

    @Deactivate
    void leave() {
        threads.renew();
    }
}
