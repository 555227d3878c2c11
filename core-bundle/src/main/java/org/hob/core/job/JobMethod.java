package org.hob.core.job;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hob.job.AnyJob;
import org.hob.job.AnyJob.Said;
import org.hob.job.Blocking;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.job.JobKind;
import org.hob.job.Overlap;
import org.jspecify.annotations.Nullable;

/** The method that runs when a job does: how, in which class, and its name and parameters there. */
final class JobMethod {

    private static final Said UNMARKED = new Said(JobKind.BLOCKING, Overlap.PARALLEL);
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+?)(\\$[0-9a-f]+)?\\$\\d+");

    private final JobType type;
    private final Class<?> owner;
    private final Signature signature;
    private @Nullable JobMethod said;

    private JobMethod(JobType type, Class<?> owner, Signature signature) {
        this.type = type;
        this.owner = owner;
        this.signature = signature;
    }

    JobType type() {
        return type;
    }

    Signature signature() {
        return signature;
    }

    /** Returns that method as it runs on objects of that class. */
    static JobMethod of(Method method, Class<?> receiver) {
        var mark = mark(method).or(() -> mark(receiver)).orElse(UNMARKED);
        var owner = method.getDeclaringClass();
        var place = owner.isHidden() ? "a lambda in " + name(owner) : name(owner) + '.' + method.getName();
        return new JobMethod(typed(mark, place), owner, Signature.of(method));
    }

    /** Returns what runs when that is called on objects of that class. */
    static JobMethod on(Class<?> receiver, Signature called) {
        try {
            return called.on(receiver)
                    .map(method -> of(method, receiver))
                    .orElseGet(() -> unreadable(receiver, called, "no such method"));
        } catch (LinkageError incomplete) {
            return unreadable(receiver, called, incomplete);
        }
    }

    static JobMethod constructor(Class<?> of, Signature signature) {
        return new JobMethod(typed(mark(of).orElse(UNMARKED), "new " + name(of)), of, signature);
    }

    /** Returns a lambda, which nobody can mark. */
    static JobMethod lambda(Class<?> in, Signature body) {
        var matcher = LAMBDA.matcher(body.name());
        var method = matcher.matches() ? matcher.group(1) : body.name();
        var around = switch (method) {
            case "new" -> "new " + name(in);
            case "static" -> name(in);
            default -> name(in) + '.' + method;
        };
        return new JobMethod(typed(UNMARKED, "a lambda in " + around), in, body);
    }

    /** Returns a method whose marks cannot be read, which is blocking therefore; its place says why. */
    static JobMethod unreadable(Class<?> in, Signature called, Object why) {
        var place = name(in) + '.' + called.name() + " (marks unreadable: " + why + ')';
        return new JobMethod(typed(UNMARKED, place), in, called);
    }

    /** Returns the same, run as that job says, which stands for it. */
    JobMethod asSaidBy(AnyJob job) {
        return job.said().map(this::as).orElse(this);
    }

    /** Returns the same, run as somebody said; kept, since of a lambda the same is said each time. A race is harmless: both would find the same. */
    private JobMethod as(Said how) {
        var last = said;
        if (last == null || !last.is(how)) said = last = new JobMethod(typed(how, type.place()), owner, signature);
        return last;
    }

    private boolean is(Said how) {
        return type.kind() == how.kind() && type.overlap() == how.overlap();
    }

    /** Returns the place with file and line. */
    String where() {
        try {
            return Bytecode.of(owner)
                    .flatMap(code -> code.line(signature))
                    .map(line -> type.place() + " (" + line + ')')
                    .orElse(type.place());
        } catch (IOException | IllegalArgumentException unreadable) {
            return type.place() + " (line unreadable: " + unreadable.getMessage() + ')';
        }
    }

    private static JobType typed(Said said, String place) {
        return new JobType(said.kind(), said.overlap(), place);
    }

    /** Returns what its mark says; of two marks, the one that allows more. */
    private static Optional<Said> mark(AnnotatedElement element) {
        var blocking = element.getAnnotation(Blocking.class);
        if (blocking != null) return Optional.of(new Said(JobKind.BLOCKING, blocking.value()));
        var coroutine = element.getAnnotation(Coroutine.class);
        if (coroutine != null) return Optional.of(new Said(JobKind.COROUTINE, coroutine.value()));
        return element.isAnnotationPresent(Callback.class)
                ? Optional.of(new Said(JobKind.CALLBACK, Overlap.PARALLEL))
                : Optional.empty();
    }

    private static String name(Class<?> type) {
        var host = type.getNestHost();
        if (type.isHidden() && host != type) return name(host);
        var simple = type.isHidden() ? type.getSimpleName().replaceFirst("/.*", "") : type.getSimpleName();
        return simple.isEmpty() ? type.getName().substring(type.getName().lastIndexOf('.') + 1) : simple;
    }
}
