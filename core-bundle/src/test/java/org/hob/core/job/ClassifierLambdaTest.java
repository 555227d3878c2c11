package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.job.JobKind.BLOCKING;
import static org.hob.job.JobKind.CALLBACK;
import static org.hob.job.JobKind.COROUTINE;

import java.util.ArrayList;
import java.util.List;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.job.Handler;
import org.hob.job.Job;
import org.hob.job.JobKind;
import org.hob.job.Listener;
import org.hob.job.Overlap;
import org.hob.job.Work;
import org.junit.jupiter.api.Test;

/** Lambdas: one that only passes on to one method counts as a reference to it. */
@SuppressWarnings("UnusedVariable") // the methods are only looked at
class ClassifierLambdaTest {

    private static final String CONSTANT = String.valueOf(1);

    private final Classifier classifier = new Classifier();
    private final Lamp field = new Lamp();
    private String last = "";

    // mirrors test_core.py: test_async_add_hass_job_schedule_partial_callback
    // mirrors test_core.py: test_async_add_hass_job_schedule_partial_corofunction_eager_start
    @Test
    void passingOn_countsAsAReference() {
        assertThat(kind(what -> marked(what))).isEqualTo(CALLBACK);
        assertThat(kind(what -> fixed(what))).isEqualTo(COROUTINE);
        assertThat(kind(what -> field.on(what))).isEqualTo(CALLBACK);
        assertThat(kind(what -> unmarked(what))).isEqualTo(BLOCKING);
    }

    @Test
    void constantsFieldsAndBoxes_mayBePassedOn() {
        assertThat(kind(what -> marked("other"))).isEqualTo(CALLBACK);
        assertThat(kind(what -> marked(CONSTANT))).isEqualTo(CALLBACK);
        assertThat(kind(what -> marked(last))).isEqualTo(CALLBACK);
        Listener<Integer> unboxed = number -> number(number);
        assertThat(classifier.of(unboxed).kind()).isEqualTo(CALLBACK);
        Handler<Integer, Integer> both = number -> doubled(number);
        assertThat(classifier.of(both).kind()).isEqualTo(COROUTINE);
        Listener<Object> cast = what -> marked((String) what);
        assertThat(classifier.of(cast).kind()).isEqualTo(CALLBACK);
    }

    @Test
    void capturedReceiver_decidesWithItsClass() {
        assertThat(drawing(0L, new Lamp())).isEqualTo(CALLBACK);
        assertThat(drawing(0L, new SlowLamp())).isEqualTo(BLOCKING);
        assertThat(drawing(0L, new Lamp())).isEqualTo(CALLBACK);
    }

    @Test
    void parameterAsReceiver_countsAsTheMethodItNames() {
        Listener<Lamp> on = lamp -> lamp.on("x");
        assertThat(classifier.of(on).kind()).isEqualTo(CALLBACK);
    }

    @Test
    void capturedArguments_changeNothing() {
        var text = String.valueOf(2);
        long wide = text.length();
        assertThat(kind(what -> three(text, wide, what))).isEqualTo(CALLBACK);
    }

    // mirrors test_core.py: test_is_callback_check_partial
    @Test
    void anotherJobInside_isAsThatJob() {
        Job said = Job.coroutine(() -> unmarked("x"));
        Job outer = () -> said.run();
        assertThat(classifier.of(outer).kind()).isEqualTo(COROUTINE);
    }

    @Test
    void anythingMore_isBlocking() {
        assertThat(kind(what -> {
                    marked(what);
                    marked(what);
                }))
                .as("two calls")
                .isEqualTo(BLOCKING);
        assertThat(kind(what -> marked(what.strip()))).as("changed argument").isEqualTo(BLOCKING);
        assertThat(kind(what -> marked(what + '!'))).as("joined argument").isEqualTo(BLOCKING);
        Listener<Integer> added = number -> number(number + 1);
        assertThat(classifier.of(added).kind()).as("arithmetic").isEqualTo(BLOCKING);
        Listener<String> parsed = text -> number(Integer.valueOf(text));
        assertThat(classifier.of(parsed).kind()).as("parsed argument").isEqualTo(BLOCKING);
        assertThat(kind(what -> last = what)).as("field written").isEqualTo(BLOCKING);
        assertThat(kind(what -> last = answer(what))).as("answer kept").isEqualTo(BLOCKING);
        assertThat(kind(what -> {
                    if (!what.isEmpty()) marked(what);
                }))
                .as("choice")
                .isEqualTo(BLOCKING);
        assertThat(kind(what -> {
                    for (; ; ) marked(what);
                }))
                .as("loop")
                .isEqualTo(BLOCKING);
        assertThat(kind(what -> {
                    synchronized (field) {
                        marked(what);
                    }
                }))
                .as("lock")
                .isEqualTo(BLOCKING);
        assertThat(kind(what -> {
                    try {
                        marked(what);
                    } catch (IllegalStateException e) {
                        last = "";
                    }
                }))
                .as("catch")
                .isEqualTo(BLOCKING);
        assertThat(kind(what -> marked(Eager.TEXT)))
                .as("another class is initialised")
                .isEqualTo(BLOCKING);
        assertThat(kind(what -> {})).as("nothing").isEqualTo(BLOCKING);
    }

    @Test
    void place_namesTheMethodAroundTheLambda() {
        assertThat(classifier.of((Job) () -> {}).place())
                .isEqualTo("a lambda in ClassifierLambdaTest.place_namesTheMethodAroundTheLambda");
        assertThat(classifier.where((Job) () -> {})).matches("a lambda in .* \\(ClassifierLambdaTest\\.java:\\d+\\)");
        assertThat(classifier.of(new Lamp().made).place()).isEqualTo("a lambda in new Lamp");
        assertThat(classifier.of(Lamp.STATIC).place()).isEqualTo("a lambda in Lamp");
    }

    @Test
    void saidLambda_isAsSaid() {
        var type = classifier.of(Listener.coroutine(Overlap.QUEUED, what -> {}));
        assertThat(type)
                .isEqualTo(
                        new JobType(COROUTINE, Overlap.QUEUED, "a lambda in ClassifierLambdaTest.saidLambda_isAsSaid"));
    }

    @Test
    void lambdaInAMarkedClass_isBlocking() {
        assertThat(classifier.of(new Lamp().twice()).kind()).isEqualTo(BLOCKING);
    }

    @Test
    void lambdaInAnInterface_isLookedThrough() {
        var ringing = new Ringing() {};
        assertThat(classifier.of(ringing.passesOn()).kind()).isEqualTo(COROUTINE);
        assertThat(classifier.of(ringing.privately()).kind()).isEqualTo(CALLBACK);
        assertThat(classifier.of(Ringing.statically()).kind()).isEqualTo(CALLBACK);
    }

    @Test
    void constructorInALambda_isAsItsClassIsMarked() {
        Work<Lamp> made = () -> new Lamp();
        assertThat(classifier.of(made).kind()).isEqualTo(CALLBACK);
        Work<List<String>> list = () -> new ArrayList<>(4);
        assertThat(classifier.of(list).kind()).isEqualTo(BLOCKING);
    }

    private JobKind kind(Listener<String> job) {
        return classifier.of(job).kind();
    }

    private JobKind drawing(long wide, Lamp lamp) {
        Listener<String> job = what -> lamp.draw(wide, what);
        return classifier.of(job).kind();
    }

    @Callback
    private void marked(String what) {}

    private void unmarked(String what) {}

    @Callback
    private String answer(String what) {
        return what;
    }

    @Callback
    private void three(String text, long wide, String what) {}

    @Callback
    private void number(int number) {}

    @Coroutine
    private int doubled(int number) {
        return number;
    }

    @Coroutine
    private static void fixed(String what) {}

    static class Eager {
        static final String TEXT = String.valueOf(3);
    }

    @Callback
    static class Lamp {
        static final Job STATIC = () -> {};
        final Job made = () -> {};

        void on(String what) {}

        void draw(long wide, String what) {}

        Job twice() {
            return () -> {
                on("x");
                on("y");
            };
        }
    }

    static class SlowLamp extends Lamp {
        @Override
        void draw(long wide, String what) {}
    }

    interface Ringing {
        @Coroutine
        default void ring(String what) {}

        @Callback
        private void quietly(String what) {}

        @Callback
        static void once(String what) {}

        default Listener<String> passesOn() {
            return what -> ring(what);
        }

        default Listener<String> privately() {
            return this::quietly;
        }

        static Listener<String> statically() {
            return what -> once(what);
        }
    }
}
