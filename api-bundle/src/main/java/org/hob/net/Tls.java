package org.hob.net;

import java.util.concurrent.CompletionStage;
import javax.net.ssl.SSLContext;
import org.osgi.annotation.versioning.ProviderType;

/** TLS contexts, made away from the loop and shared by all that trust the same; a service. */
@ProviderType
public interface Tls {

    /**
     * Returns the context for that trust, made on a worker when it is asked for the first time, and again when one of its files has changed. Sockets made
     * with it check the name of their peer only if they are told to, by {@code setEndpointIdentificationAlgorithm("HTTPS")}.
     *
     * <p>Turn: never waits. The stage fails with {@link NetException} naming the file that cannot be used.
     */
    CompletionStage<SSLContext> context(Trust trust);
}
