package org.hob.core.weave;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hob.core.job.Execution;
import org.hob.core.job.Runaways;
import org.hob.job.Cancelled;

/**
 * What the loops of woven code pass at every turn: a call site for each bundle. While nobody of the bundle is to end its target does nothing, the JVM compiles
 * it to nothing, and knows to compile anew when that changes. Then its target throws on the threads of condemned jobs, at that turn and at every later one.
 */
final class Endings implements Runaways {

    private static final MethodType PLAIN = MethodType.methodType(void.class);
    private static final MethodHandle GO_ON = MethodHandles.empty(PLAIN);
    private static final MethodHandle END = end();
    private static final StackWalker STACK = StackWalker.getInstance();

    private final Map<String, MutableCallSite> sites = new ConcurrentHashMap<>();
    private final Set<String> ending = ConcurrentHashMap.newKeySet();

    /** For class files that cannot link: whether anybody at all is to end. */
    private volatile boolean isEnding;

    /** Returns what the code of that bundle passes. */
    CallSite of(String bundle) {
        return sites.computeIfAbsent(bundle, _ -> new MutableCallSite(GO_ON));
    }

    /** Does what those do, for code that does not link. */
    void pass() {
        if (isEnding) endIfCondemned();
    }

    /** Ends nobody, so that the way there is loaded before the watchdog goes it. */
    void rehearse() {
        end("");
        spare("");
    }

    /** Returns whether anybody is to end. */
    boolean isEnding() {
        return isEnding;
    }

    @Override
    public void end(String bundle) {
        if (ending.add(bundle)) aim(bundle, END);
    }

    @Override
    public void spare(String bundle) {
        if (ending.remove(bundle)) aim(bundle, GO_ON);
    }

    private void aim(String bundle, MethodHandle target) {
        isEnding = !ending.isEmpty();
        var site = sites.computeIfAbsent(bundle, _ -> new MutableCallSite(GO_ON));
        site.setTarget(target);
        MutableCallSite.syncAll(new MutableCallSite[] {site});
    }

    /** Ends the job that the calling thread runs, if it is condemned; but not in the middle of an initialiser, whose class would be lost for good. */
    private static void endIfCondemned() {
        var execution = Execution.current();
        if (execution == null || !execution.isCondemned() || isInitialising()) return;
        throw new Cancelled(execution.name());
    }

    private static boolean isInitialising() {
        return STACK.walk(
                frames -> frames.anyMatch(frame -> frame.getMethodName().equals("<clinit>")));
    }

    private static MethodHandle end() {
        try {
            return MethodHandles.lookup().findStatic(Endings.class, "endIfCondemned", PLAIN);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}
