package org.hob.core.job;

import java.lang.ref.WeakReference;
import org.hob.job.AnyJob;
import org.hob.job.AnyJob.Said;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of one owner's jobs. Owners start the same few again and again, and to look one up was a third of what it takes to post it, so what was found last
 * is kept with its class: weakly, for that may be of a bundle that goes first.
 */
final class Kinds {

    private final Classifier classifier;

    /** Any thread's: whoever sees an old one, or one that is not whole, looks it up once more. */
    private @Nullable Found last;

    private boolean missed;

    private static final class Found extends WeakReference<Class<?>> {

        private final JobType type;
        private final @Nullable Said said;

        Found(Class<?> of, JobType type, @Nullable Said said) {
            super(of);
            this.type = type;
            this.said = said;
        }

        boolean isOf(Class<?> body, @Nullable Said by) {
            return refersTo(body)
                    && (said == by
                            || (said != null
                                    && by != null
                                    && said.kind() == by.kind()
                                    && said.overlap() == by.overlap()));
        }
    }

    Kinds(Classifier classifier) {
        this.classifier = classifier;
    }

    /** Returns how that job is run. Turn: never waits; not within a home method, for it may load classes. */
    JobType of(AnyJob job) {
        var body = Classifier.body(job);
        var said = said(job, body);
        var found = last;
        return found != null && found.isOf(body.getClass(), said) ? found.type : find(job, body.getClass(), said);
    }

    @SuppressWarnings("ReferenceEquality") // a job may be its own body
    private static @Nullable Said said(AnyJob job, AnyJob body) {
        return body == job ? null : job.said().orElse(null);
    }

    private JobType find(AnyJob job, Class<?> body, @Nullable Said said) {
        var type = classifier.of(job);
        // Who starts two by turns gains nothing by keeping the other one each time.
        if (missed && classifier.isSettled(body)) last = new Found(body, type, said);
        missed = !missed;
        return type;
    }
}
