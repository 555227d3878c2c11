package org.hob.core.job;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Coroutines as virtual threads whose scheduler is the loop: every wait of theirs, whoever's code it is in, gives up the turn.
 *
 * <p>Uses the JDK-internal {@code java.lang.ThreadBuilders$VirtualThreadBuilder(Executor)}, which needs {@code java.lang} opened. Verified on 25.0.3. A
 * virtual thread that is born in a coroutine inherits its scheduler, even the JDK's own socket pollers; those are strays, and are run by others.
 */
final class LoopCarrier implements Carrier {

    /** Makes a builder of threads of that scheduler; null if this JVM does not let us. */
    private static final @Nullable MethodHandle BUILDER = builder();

    private final Executor strays;

    private LoopCarrier(Executor strays) {
        this.strays = strays;
    }

    /** Returns the carrier, or null if this JVM does not let us. */
    static @Nullable LoopCarrier ifOpen(Strays strays) {
        if (BUILDER == null) return null;
        strays.start();
        return new LoopCarrier(strays);
    }

    private static @Nullable MethodHandle builder() {
        try {
            var type = Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder");
            var constructor = type.getDeclaredConstructor(Executor.class);
            if (!constructor.trySetAccessible()) return null;
            return MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asType(MethodType.methodType(Thread.Builder.OfVirtual.class, Executor.class));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    @Override
    public String name() {
        return "loop";
    }

    @Override
    public <R extends @Nullable Object> Segment coroutine(
            JobScope scope, JobType type, @Nullable Object cause, LoopTask<R> task, Callable<? extends R> code) {
        return new LoopCoroutine(new Carried(scope, type, cause), task, code, this);
    }

    Thread thread(Executor scheduler, String name, Runnable code) {
        if (BUILDER == null) throw new IllegalStateException("closed (expected: java.lang is open)");
        try {
            return ((Thread.Builder.OfVirtual) BUILDER.invokeExact(scheduler))
                    .name(name)
                    .inheritInheritableThreadLocals(false)
                    .unstarted(code);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    Executor strays() {
        return strays;
    }

    /** A coroutine's running, which comes back to the turn by being scheduled again. */
    static final class Carried extends Execution {

        Carried(JobScope scope, JobType type, @Nullable Object cause) {
            super(scope, type, cause);
        }

        /** Lets itself be scheduled, which is with the turn; if it is pinned, that does not work and the turn is lent to its thread. */
        @Override
        void askForTurn() {
            Thread.yield();
            if (!scope().loop().turn().isHeld()) super.askForTurn();
        }
    }
}
