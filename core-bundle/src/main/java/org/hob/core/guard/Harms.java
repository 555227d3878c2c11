package org.hob.core.guard;

import java.util.List;
import org.hob.core.job.Stall;
import org.hob.guard.Harm;

/** Tells from the stack of a thread what it does. */
final class Harms {

    private static final String BRACKET = "java.lang.HobBracket";
    private static final String CLASS_INITIALISER = "<clinit>";

    /** What is known by the names of the JDK's classes, the first that fits any frame; processes and terminals are read as files, so they come first. */
    private static final List<Sign> SIGNS = List.of(
            new Sign(Harm.SLEEP, "java.lang.Thread.sleep"),
            new Sign(Harm.PROCESS, "java.lang.Process"),
            new Sign(Harm.CONSOLE, "java.io.Console"),
            new Sign(Harm.CONSOLE, "jdk.internal.io.JdkConsole"),
            new Sign(Harm.CONSOLE, "java.io.PrintStream"),
            new Sign(Harm.CLASS_LOADING, "java.lang.ClassLoader"),
            new Sign(Harm.CLASS_LOADING, "java.lang.Class.forName"),
            new Sign(Harm.CLASS_LOADING, "java.util.ServiceLoader"),
            new Sign(Harm.CRYPTOGRAPHY, "java.security."),
            new Sign(Harm.CRYPTOGRAPHY, "javax.net.ssl."),
            new Sign(Harm.CRYPTOGRAPHY, "sun.security."),
            new Sign(Harm.DNS, "java.net.InetAddress"),
            new Sign(Harm.DNS, "java.net.Inet4AddressImpl"),
            new Sign(Harm.DNS, "java.net.Inet6AddressImpl"),
            new Sign(Harm.NETWORK, "sun.nio.ch.NioSocketImpl"),
            new Sign(Harm.NETWORK, "sun.nio.ch.Socket"),
            new Sign(Harm.NETWORK, "sun.nio.ch.ServerSocket"),
            new Sign(Harm.NETWORK, "sun.nio.ch.Datagram"),
            new Sign(Harm.NETWORK, "sun.nio.ch.UnixDomain"),
            new Sign(Harm.NETWORK, "sun.nio.ch.Net."),
            new Sign(Harm.NETWORK, "sun.nio.ch.EPoll"),
            new Sign(Harm.NETWORK, "sun.nio.ch.SelectorImpl"),
            new Sign(Harm.NETWORK, "java.net."),
            new Sign(Harm.FILE, "sun.nio.fs."),
            new Sign(Harm.FILE, "sun.nio.ch."),
            new Sign(Harm.FILE, "java.io."),
            new Sign(Harm.FILE, "java.nio.file."),
            new Sign(Harm.FILE, "java.util.zip."),
            new Sign(Harm.FILE, "java.util.jar."),
            new Sign(Harm.LOCK, "java.util.concurrent."),
            new Sign(Harm.LOCK, "java.lang.Object.wait"),
            new Sign(Harm.LOCK, "java.lang.Thread.join"));

    /** By what one knows a harm: how a frame begins, class and method. */
    private record Sign(Harm of, String begin) {

        boolean fits(StackTraceElement frame) {
            return (frame.getClassName() + '.' + frame.getMethodName()).startsWith(begin);
        }
    }

    private Harms() {}

    static Harm of(Stall stall) {
        if (!stall.blocked()) return isSecret(stall) ? Harm.CRYPTOGRAPHY : Harm.CPU;
        if (stall.state() == Thread.State.BLOCKED) return Harm.MONITOR;
        var within = stall.within();
        for (var sign : SIGNS) {
            for (var frame : within) if (sign.fits(frame)) return initialising(stall, sign.of);
        }
        return isInNative(stall) ? Harm.NATIVE : Harm.CLASS_INITIALISER;
    }

    /** Returns whether it is in native code, or about to be: then a bracket is the last that it has called. */
    private static boolean isInNative(Stall stall) {
        return stall.within().stream()
                .anyMatch(
                        frame -> frame.isNativeMethod() || frame.getClassName().equals(BRACKET));
    }

    /** What waits in the initialiser of a class holds up all who use the class, whatever it waits for. */
    private static Harm initialising(Stall stall, Harm what) {
        for (var frame : stall.stack())
            if (frame.getMethodName().equals(CLASS_INITIALISER)) return Harm.CLASS_INITIALISER;
        return what;
    }

    private static boolean isSecret(Stall stall) {
        return stall.within().stream()
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.startsWith("sun.security.")
                        || name.startsWith("com.sun.crypto.")
                        || name.startsWith("java.security."));
    }
}
