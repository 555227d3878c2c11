package org.acme.gremlins;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.hob.job.Job;

/** Names of a network whose servers do not answer. */
final class Names {

    private Names() {}

    @Gremlin(value = "InetAddress.getByName", like = "socket.gethostbyname", slowMachine = true)
    static Job byName(Stage stage) {
        var name = "slow." + UUID.randomUUID();
        return () -> {
            try {
                InetAddress.getByName(name);
            } catch (UnknownHostException expected) {
                Stage.see(expected);
            }
        };
    }

    @Gremlin(value = "new InetSocketAddress(name)", like = "socket.getaddrinfo", slowMachine = true)
    static Job socketAddress(Stage stage) {
        var name = "slow." + UUID.randomUUID();
        return () -> new InetSocketAddress(name, 80);
    }

    @Gremlin(value = "InetAddress.getCanonicalHostName", slowMachine = true)
    static Job reverse(Stage stage) throws Exception {
        var address = InetAddress.getByAddress(new byte[] {127, 0, 0, 9});
        return () -> address.getCanonicalHostName();
    }

    @Gremlin("InetAddress.isReachable")
    static Job reachable(Stage stage) throws Exception {
        var address = InetAddress.getByAddress(new byte[] {10, (byte) 255, (byte) 255, 77});
        return () -> address.isReachable((int) Stage.MILLIS);
    }
}
