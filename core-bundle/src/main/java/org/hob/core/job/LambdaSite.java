package org.hob.core.job;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.util.Optional;
import org.hob.job.AnyJob;
import org.jspecify.annotations.Nullable;

/**
 * The class of a lambda or method reference. It is serializable, so it has a {@code writeReplace} that tells the method behind it and what it
 * captured (java.lang.invoke.SerializedLambda).
 */
final class LambdaSite extends JobSite {

    private static final MethodType REPLACE = MethodType.methodType(Object.class);

    private final MethodHandle writeReplace;
    private final MethodHandles.Lookup lookup;
    private @Nullable Receiver receiver;

    /** The reference to a method of an object that it captured, and how to get at that: making a serialized form each time would cost ten times as much. */
    private record Receiver(Reference.Bound of, MethodHandle getter) {

        @Nullable
        Object in(AnyJob job) {
            try {
                return getter.invokeExact(job);
            } catch (Throwable unexpected) {
                throw new AssertionError(job.getClass() + ": what it captured cannot be read", unexpected);
            }
        }
    }

    private LambdaSite(MethodHandle writeReplace, MethodHandles.Lookup lookup) {
        this.writeReplace = writeReplace;
        this.lookup = lookup;
    }

    static Optional<JobSite> of(Class<?> type) {
        if (!type.isHidden()) return Optional.empty();
        try {
            var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            var replace = lookup.findVirtual(type, "writeReplace", REPLACE);
            return Optional.of(new LambdaSite(replace.asType(REPLACE.insertParameterTypes(0, AnyJob.class)), lookup));
        } catch (NoSuchMethodException | IllegalAccessException notLambda) {
            return Optional.empty();
        }
    }

    @Override
    JobMethod look(AnyJob job, Classifier classifier) {
        var captured = receiver;
        return captured == null ? lookFirst(job, classifier) : method(captured.of, captured.in(job), classifier);
    }

    private JobMethod lookFirst(AnyJob job, Classifier classifier) {
        var form = form(job);
        return switch (reference(form, job)) {
            case Reference.Fixed(var method) -> know(method);
            case Reference.Bound to -> {
                receiver = getter(job.getClass(), to.receiver())
                        .map(getter -> new Receiver(to, getter))
                        .orElse(null);
                yield method(to, form.getCapturedArg(to.receiver()), classifier);
            }
        };
    }

    private static JobMethod method(Reference.Bound to, @Nullable Object receiver, Classifier classifier) {
        if (receiver == null) return to.named();
        return receiver instanceof AnyJob inner && Shape.has(inner, to.method())
                ? classifier.method(inner)
                : classifier.method(receiver.getClass(), to.method());
    }

    /** Returns how to read what was captured at that place, where the JDK still keeps it in a field each, in order. */
    private Optional<MethodHandle> getter(Class<?> type, int captured) {
        try {
            var fields = type.getDeclaredFields();
            return captured < fields.length
                    ? Optional.of(lookup.unreflectGetter(fields[captured])
                            .asType(MethodType.methodType(Object.class, AnyJob.class)))
                    : Optional.empty();
        } catch (IllegalAccessException hidden) {
            return Optional.empty();
        }
    }

    private static Reference reference(SerializedLambda form, AnyJob job) {
        try {
            return Reference.of(form, job.getClass().getClassLoader());
        } catch (ReflectiveOperationException | LinkageError | IOException | IllegalArgumentException incomplete) {
            var called = Signature.of(form.getImplMethodName(), form.getImplMethodSignature());
            return new Reference.Fixed(JobMethod.unreadable(job.getClass(), called, incomplete));
        }
    }

    private SerializedLambda form(AnyJob job) {
        try {
            return (SerializedLambda) (Object) writeReplace.invokeExact(job);
        } catch (Throwable unexpected) {
            throw new AssertionError(job.getClass() + ".writeReplace failed", unexpected);
        }
    }
}
