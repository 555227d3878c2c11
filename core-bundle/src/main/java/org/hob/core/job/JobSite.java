package org.hob.core.job;

import java.util.List;
import java.util.stream.Stream;
import org.hob.job.AnyJob;
import org.hob.job.Handler;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Work;
import org.jspecify.annotations.Nullable;

/** What is known of one class of jobs: a class of lambdas or references has one place in the source. */
abstract class JobSite {

    private @Nullable JobMethod known;

    static JobSite of(Class<?> type, Classifier classifier) {
        var shaped = LambdaSite.of(type).orElseGet(() -> new Known(named(type, classifier)));
        return wraps(type) ? new Wrapper(shaped) : shaped;
    }

    final JobMethod method(AnyJob job, Classifier classifier) {
        var method = known;
        return method != null ? method : look(job, classifier);
    }

    /** Returns whether it has one method for all jobs of the class, which has been found. */
    final boolean isKnown() {
        return known != null;
    }

    /** Finds the method of that job. The site does not keep the classifier: it may outlive it. */
    abstract JobMethod look(AnyJob job, Classifier classifier);

    /** Keeps the method for all later jobs of this class; a race is harmless, since both would find the same and records are safely published. */
    final JobMethod know(JobMethod method) {
        known = method;
        return method;
    }

    private static boolean wraps(Class<?> type) {
        try {
            return Stream.of("said", "body")
                    .map(name ->
                            new Signature(name, "()").on(type).orElseThrow().getDeclaringClass())
                    .anyMatch(owner -> owner != AnyJob.class);
        } catch (LinkageError incomplete) {
            return true; // then each job is asked
        }
    }

    /** Returns the method of a class with a name; with several shapes it is not known which one runs, so they must agree. */
    private static JobMethod named(Class<?> type, Classifier classifier) {
        var methods = Shape.ALL.stream()
                .filter(shape -> shape.type().isAssignableFrom(type))
                .map(shape -> classifier.method(type, shape.method()))
                .toList();
        var first = methods.getFirst();
        boolean agree = methods.stream()
                .allMatch(other -> other.type().kind() == first.type().kind()
                        && other.type().overlap() == first.type().overlap());
        return agree ? first : JobMethod.unreadable(type, first.signature(), "several shapes, marked differently");
    }

    /** One of the four shapes of a job and its method. */
    record Shape(Class<? extends AnyJob> type, Signature method) {

        static final List<Shape> ALL = List.of(
                new Shape(Job.class, new Signature("run", "()")),
                new Shape(Listener.class, new Signature("on", "(Ljava/lang/Object;)")),
                new Shape(Work.class, new Signature("result", "()")),
                new Shape(Handler.class, new Signature("handle", "(Ljava/lang/Object;)")));

        static boolean has(AnyJob job, Signature called) {
            return ALL.stream().anyMatch(shape -> shape.method.equals(called) && shape.type.isInstance(job));
        }
    }

    /** A class with a name that is marked, or not. */
    private static final class Known extends JobSite {

        Known(JobMethod method) {
            know(method);
        }

        @Override
        JobMethod look(AnyJob job, Classifier classifier) {
            throw new AssertionError("known from the start");
        }
    }

    /** A class whose jobs say their kind, or stand for another job. */
    @SuppressWarnings("ReferenceEquality") // a job may be its own body
    private static final class Wrapper extends JobSite {

        private final JobSite shaped;

        Wrapper(JobSite shaped) {
            this.shaped = shaped;
        }

        @Override
        JobMethod look(AnyJob job, Classifier classifier) {
            var body = job.body();
            var method = body == job ? shaped.method(job, classifier) : classifier.method(body);
            return method.asSaidBy(job);
        }
    }
}
