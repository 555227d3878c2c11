package org.hob.itests.benchmarks;

import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntToLongFunction;
import java.util.function.LongConsumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a bracket costs that the agent puts round what may block: on a thread of the loop, with somebody who listens, and elsewhere. */
@State(Scope.Benchmark)
public class Bracketing {

    private static final int BRACKETS = 1_000;

    private final AtomicLong epoch = new AtomicLong();

    /** In java.lang, where the agent has it; linked once, as the calls that it weaves. */
    private static final class Woven {
        static final Class<?> TYPE = define();
        static final MethodHandle BEGIN = method("begin", long.class, int.class);
        static final MethodHandle END = method("end", void.class, long.class);

        private static Class<?> define() {
            var file = "/java/lang/HobBracket.class";
            try (InputStream in = Objects.requireNonNull(Bracketing.class.getResourceAsStream(file), file)) {
                return MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup())
                        .defineClass(in.readAllBytes());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private static MethodHandle method(String name, Class<?> returned, Class<?> parameter) {
            try {
                return MethodHandles.publicLookup().findStatic(TYPE, name, MethodType.methodType(returned, parameter));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The listener of the one on the loop, whose threads are JMH's. */
    @State(Scope.Thread)
    public static class OnLoop {

        /** Listens. */
        @Setup
        public void listen(Bracketing told) throws ReflectiveOperationException {
            Bracketing.listen(Thread.currentThread().getClass(), told);
        }
    }

    /** The listener of others: no thread here is of that class. */
    @State(Scope.Thread)
    public static class Elsewhere {

        /** Listens. */
        @Setup
        public void listen(Bracketing told) throws ReflectiveOperationException {
            Bracketing.listen(Bracketing.class, told);
        }
    }

    private static void listen(Class<?> loop, Bracketing told) throws ReflectiveOperationException {
        IntToLongFunction begin = told::begin;
        LongConsumer end = told::end;
        Woven.TYPE
                .getMethod("listen", Class.class, IntToLongFunction.class, LongConsumer.class)
                .invoke(null, loop, begin, end);
    }

    private long begin(int site) {
        long next = epoch.getPlain() + 2;
        epoch.setRelease(next);
        return next;
    }

    private void end(long token) {
        epoch.setRelease(token + 1);
    }

    /** On a thread of the loop: a listener's two stores are in it, which others may see. */
    @Benchmark
    @Measures("bracket_on_loop_ns")
    @OperationsPerInvocation(BRACKETS)
    public void onLoop(OnLoop listener) throws Throwable {
        brackets();
    }

    /** On another thread. */
    @Benchmark
    @Measures("bracket_elsewhere_ns")
    @OperationsPerInvocation(BRACKETS)
    public void elsewhere(Elsewhere listener) throws Throwable {
        brackets();
    }

    private static void brackets() throws Throwable {
        for (int site = 1; site <= BRACKETS; site++) {
            long token = (long) Woven.BEGIN.invokeExact(site);
            Woven.END.invokeExact(token);
        }
    }
}
