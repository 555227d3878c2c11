package org.hob.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.hob.net.NetException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who has which address, as the house knows it: one question for all who want to know the same. */
@Component(service = Names.class)
public final class Names {

    /** Who knows: the system's resolver, or a test's own. Waits. */
    interface Resolver {
        List<InetAddress> addresses(String name) throws UnknownHostException;

        String name(InetAddress address);
    }

    private final Recent<String, List<InetAddress>> addresses;
    private final Recent<InetAddress, String> names;

    @Activate
    public Names(@Reference NetThreads threads) {
        this(threads, new OfTheSystem(), System::nanoTime);
    }

    Names(NetThreads threads, Resolver resolver, LongSupplier nanos) {
        addresses = new Recent<>(name -> threads.ask(() -> addresses(resolver, name)), nanos);
        names = new Recent<>(address -> threads.ask(() -> name(resolver, address)), nanos);
    }

    CompletableFuture<List<InetAddress>> addresses(String name) {
        return addresses.ask(name);
    }

    CompletableFuture<String> name(InetAddress address) {
        return names.ask(address);
    }

    int kept() {
        return addresses.size() + names.size();
    }

    private static List<InetAddress> addresses(Resolver resolver, String name) {
        try {
            if (name.isBlank()) throw new UnknownHostException("a blank"); // the JDK takes it for this machine
            return resolver.addresses(name);
        } catch (UnknownHostException unknown) {
            throw new NetException("name: " + name + " (expected: one that the name server knows)", unknown);
        }
    }

    private static String name(Resolver resolver, InetAddress address) {
        var name = resolver.name(address);
        if (!name.equals(address.getHostAddress())) return name;
        throw new NetException("address: " + name + " (expected: one that the name server has a name for)");
    }

    /** The system's resolver; the JDK keeps its answers for half a minute. */
    private static final class OfTheSystem implements Resolver {

        @Override
        public List<InetAddress> addresses(String name) throws UnknownHostException {
            return List.of(InetAddress.getAllByName(name));
        }

        @Override
        public String name(InetAddress address) {
            return address.getCanonicalHostName();
        }
    }
}
