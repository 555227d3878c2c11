package org.hob.network;

import java.net.http.HttpClient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The shared client as one bundle has it: what the bundle has under way ends with it, and it cannot close the client for others. */
@Component(service = HttpClient.class, scope = ServiceScope.BUNDLE)
public final class BundleClient extends HouseClient {

    private final NetThreads threads;

    @Activate
    public BundleClient(@Reference SharedClient shared, @Reference NetThreads threads) {
        super(shared.client(), threads);
        this.threads = threads;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException(
                "HTTP client: shared by all (expected: not closed; HttpClients makes one of your own)");
    }

    @Deactivate
    void leave() {
        endExchanges();
        threads.renew();
    }
}
