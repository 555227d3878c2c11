package org.hob.net;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who has which address; a service. What somebody is asking already, or has asked in the last ten seconds, is not asked again. A bundle may have sixteen
 * questions open at once.
 */
@ProviderType
public interface Dns {

    /**
     * Returns the addresses of that name, the best first; a text that is an address is its own.
     *
     * <p>Turn: never waits. The stage fails with {@link NetException} if nobody knows the name, or too many questions are open.
     */
    CompletionStage<List<InetAddress>> addresses(String name);

    /**
     * Returns the name of that address.
     *
     * <p>Turn: never waits. The stage fails with {@link NetException} if it has none, or too many questions are open.
     */
    CompletionStage<String> name(InetAddress address);
}
