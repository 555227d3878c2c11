package org.hob.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

/**
 * The JDK's threads that wait for sockets on behalf of virtual threads. They are born when the first virtual thread waits for a socket, and
 * inherit its scheduler: so it must not be one of the loop's coroutines that does.
 */
final class SocketPollers {

    private SocketPollers() {}

    /** Wakes them, by waiting a millisecond for nobody on a plain virtual thread. Returns at once; the thread ends when they run. */
    static Thread wake() {
        return Thread.ofVirtual().name("socket pollers").start(SocketPollers::waitForNobody);
    }

    private static void waitForNobody() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(1);
            socket.accept().close();
        } catch (SocketTimeoutException nobodyCame) {
            System.getLogger("org.hob").log(System.Logger.Level.TRACE, "Socket pollers run");
        } catch (IOException e) {
            System.getLogger("org.hob").log(System.Logger.Level.WARNING, "No socket on the loopback interface", e);
        }
    }
}
