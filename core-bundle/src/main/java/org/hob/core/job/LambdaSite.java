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
    private Reference.@Nullable Bound bound;

    private LambdaSite(MethodHandle writeReplace) {
        this.writeReplace = writeReplace;
    }

    static Optional<JobSite> of(Class<?> type) {
        if (!type.isHidden()) return Optional.empty();
        try {
            var replace = MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findVirtual(type, "writeReplace", REPLACE);
            return Optional.of(new LambdaSite(replace.asType(REPLACE.insertParameterTypes(0, AnyJob.class))));
        } catch (NoSuchMethodException | IllegalAccessException notLambda) {
            return Optional.empty();
        }
    }

    @Override
    JobMethod look(AnyJob job, Classifier classifier) {
        var form = form(job);
        var to = bound;
        if (to == null) {
            switch (reference(form, job)) {
                case Reference.Fixed(var method) -> {
                    return know(method);
                }
                case Reference.Bound found -> bound = to = found;
            }
        }
        var receiver = form.getCapturedArg(to.receiver());
        if (receiver == null) return to.named();
        return receiver instanceof AnyJob inner && Shape.has(inner, to.method())
                ? classifier.method(inner)
                : classifier.method(receiver.getClass(), to.method());
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
