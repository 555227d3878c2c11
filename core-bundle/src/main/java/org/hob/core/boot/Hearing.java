package org.hob.core.boot;

import java.lang.System.Logger.Level;
import java.util.List;
import org.hob.core.home.House;
import org.hob.guard.Guard;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Has the house hear of what may block, where a JVM has brackets; not before every class is loaded that hearing takes. A class of the core may be loaded by a
 * thread of the loop, which reads a file for that, which the house would hear of, for which it would need that very class. Nor before those are there that
 * jobs come to by the calls they make: who is the first to make one is not to be blamed for the file.
 */
final class Hearing {

    private static final List<String> TAKES = List.of(
            "org/hob/core/job",
            "org/hob/core/guard",
            "org/hob/core/event",
            "org/hob/core/state",
            "org/hob/core/action",
            "org/hob/core/entity",
            "org/hob/core/home");
    private static final List<String> TAKES_OF_API = List.of(
            "org/hob/job",
            "org/hob/guard",
            "org/hob/event",
            "org/hob/state",
            "org/hob/action",
            "org/hob/entity",
            "org/hob/home");

    private final House house;
    private final Brackets brackets;
    private @Nullable AutoCloseable listener;
    private boolean closed;

    private Hearing(House house, Brackets brackets) {
        this.house = house;
        this.brackets = brackets;
    }

    /** Begins soon. */
    static AutoCloseable begin(BundleContext context, House house) {
        var brackets = Brackets.ofThisJvm();
        if (brackets.isEmpty()) return () -> {};
        var hearing = new Hearing(house, brackets.orElseThrow());
        Thread.ofPlatform()
                .name("hob-hearing")
                .daemon()
                .inheritInheritableThreadLocals(false)
                .start(() -> hearing.begin(context));
        return hearing::end;
    }

    private void begin(BundleContext context) {
        try {
            load(TAKES, context.getBundle().adapt(BundleWiring.class));
            load(TAKES_OF_API, FrameworkUtil.getBundle(Guard.class).adapt(BundleWiring.class));
            listen();
        } catch (ReflectiveOperationException | LinkageError | IllegalStateException e) {
            house.journal().say(Level.WARNING, "what blocks is not heard of: " + e, e);
        }
    }

    private synchronized void listen() {
        if (closed) return;
        var calls = house.loop().blockingCalls();
        listener = brackets.tell(calls.threads(), calls::begin, calls::end);
    }

    private static void load(List<String> folders, @Nullable BundleWiring wiring) throws ReflectiveOperationException {
        if (wiring == null) return; // it is being stopped
        for (var folder : folders) {
            for (var file : wiring.listResources(folder, "*.class", BundleWiring.LISTRESOURCES_LOCAL)) {
                var name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
                Class.forName(name, false, wiring.getClassLoader());
            }
        }
    }

    private synchronized void end() throws Exception {
        closed = true;
        if (listener != null) listener.close();
    }
}
