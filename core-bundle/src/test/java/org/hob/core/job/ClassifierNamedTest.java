package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.job.JobKind.BLOCKING;
import static org.hob.job.JobKind.CALLBACK;
import static org.hob.job.JobKind.COROUTINE;

import java.io.Serial;
import java.util.Optional;
import org.hob.job.AnyJob;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Overlap;
import org.junit.jupiter.api.Test;

/** Jobs that are objects of classes with names. */
class ClassifierNamedTest {

    private final Classifier classifier = new Classifier();

    @Test
    void namedClass_isAsItsMethodOrItselfIsMarked() {
        assertThat(classifier.of(new Named())).isEqualTo(new JobType(CALLBACK, Overlap.PARALLEL, "Named.on"));
        assertThat(classifier.of(new Recorded("x"))).isEqualTo(new JobType(COROUTINE, Overlap.QUEUED, "Recorded.run"));
        assertThat(classifier.of(Single.ONLY).kind()).isEqualTo(CALLBACK);
        assertThat(classifier.of(new Heir()).kind()).isEqualTo(COROUTINE);
        assertThat(classifier.of(new Plain()).kind()).isEqualTo(BLOCKING);
        assertThat(classifier.of(new WithProxy()).kind()).isEqualTo(CALLBACK);
    }

    @Test
    void anonymousClass_isAsItsMethodIsMarked() {
        var job = new Job() {
            @Callback
            @Override
            public void run() {}
        };
        assertThat(classifier.of(job)).isEqualTo(new JobType(CALLBACK, Overlap.PARALLEL, "ClassifierNamedTest$1.run"));
    }

    @Test
    void severalShapesThatDisagree_areBlocking() {
        var type = classifier.of(new TwoShapes());
        assertThat(type.kind()).isEqualTo(BLOCKING);
        assertThat(type.place()).contains("several shapes");
    }

    @Test
    void said_countsBeforeAnyMark() {
        assertThat(classifier.of(Job.callback(new Plain())).kind()).isEqualTo(CALLBACK);
        assertThat(classifier.of(new Says(true))).isEqualTo(new JobType(BLOCKING, Overlap.QUEUED, "Says.run"));
        assertThat(classifier.of(new Says(false))).isEqualTo(new JobType(CALLBACK, Overlap.PARALLEL, "Says.run"));
    }

    @Callback
    static class Named implements Listener<String> {
        @Override
        public void on(String what) {}
    }

    record Recorded(String name) implements Job {
        @Coroutine(Overlap.QUEUED)
        @Override
        public void run() {}
    }

    enum Single implements Job {
        ONLY;

        @Callback
        @Override
        public void run() {}
    }

    interface Ready extends Job {
        @Coroutine
        @Override
        default void run() {}
    }

    static class Heir implements Ready {}

    static class Plain implements Job {
        @Override
        public void run() {}
    }

    @Callback
    static class WithProxy implements Job {
        @Override
        public void run() {}

        @Serial
        private Object writeReplace() {
            return "not a lambda";
        }
    }

    static class TwoShapes implements Job, Listener<String> {
        @Callback
        @Override
        public void run() {}

        @Override
        public void on(String what) {}
    }

    @Callback
    record Says(boolean much) implements Job {
        @Override
        public void run() {}

        @Override
        public Optional<AnyJob.Said> said() {
            return much ? Optional.of(new AnyJob.Said(BLOCKING, Overlap.QUEUED)) : Optional.empty();
        }
    }
}
