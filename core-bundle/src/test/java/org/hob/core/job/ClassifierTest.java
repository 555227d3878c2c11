package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.job.JobKind.BLOCKING;
import static org.hob.job.JobKind.CALLBACK;
import static org.hob.job.JobKind.COROUTINE;

import org.hob.core.Elsewhere;
import org.hob.job.Blocking;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.job.JobKind;
import org.hob.job.Listener;
import org.hob.job.Overlap;
import org.hob.job.Work;
import org.junit.jupiter.api.Test;

/** Method references, and classes with names. */
@SuppressWarnings({"UnusedVariable", "UnnecessaryMethodReference"}) // the methods are only looked at
class ClassifierTest extends Elsewhere {

    private final Classifier classifier = new Classifier();

    @Test
    void privateMethod_isAsMarked() {
        assertThat(kind(this::marked)).isEqualTo(CALLBACK);
        assertThat(kind(this::unmarked)).isEqualTo(BLOCKING);
    }

    @Test
    void staticMethod_isAsMarked() {
        assertThat(kind(ClassifierTest::fixed)).isEqualTo(CALLBACK);
    }

    @Test
    void override_countsInsteadOfWhatItOverrides() {
        Base base = new Base();
        Base sub = new Sub();
        Base unmarked = new SubUnmarked();
        assertThat(kind(base::draw)).isEqualTo(CALLBACK);
        assertThat(kind(sub::draw)).isEqualTo(COROUTINE);
        assertThat(kind(unmarked::draw)).isEqualTo(BLOCKING);
    }

    @Test
    void onePlace_differsByReceiver() {
        var kinds = new Base[] {new Base(), new Sub(), new SubUnmarked(), new Sub(), new Base()};
        assertThat(kinds)
                .extracting(each -> kind(each::draw))
                .containsExactly(CALLBACK, COROUTINE, BLOCKING, COROUTINE, CALLBACK);
    }

    @Test
    void interfaceMethod_isAsMarkedInTheReceiversClass() {
        Shape sub = new Sub();
        assertThat(classifier.of((Listener<String>) sub::draw))
                .isEqualTo(new JobType(COROUTINE, Overlap.RESTART, "Sub.draw"));
    }

    @Test
    void defaultMethod_isAsMarkedInTheInterface() {
        Shape plain = what -> {};
        Shape base = new Base();
        assertThat(kind(plain::erase)).isEqualTo(CALLBACK);
        assertThat(kind(base::erase)).isEqualTo(CALLBACK);
    }

    @Test
    void genericMethod_isAsMarkedBehindItsBridge() {
        Taker<String> taker = new Narrow();
        assertThat(classifier.of((Listener<String>) taker::take))
                .isEqualTo(new JobType(COROUTINE, Overlap.PARALLEL, "Narrow.take"));
    }

    @Test
    void classMark_countsForMethodsThatSayNothing() {
        var whole = new Whole();
        assertThat(kind(whole::any)).isEqualTo(CALLBACK);
        assertThat(kind(whole::other)).isEqualTo(COROUTINE);
        assertThat(kind(whole::slow)).isEqualTo(BLOCKING);
    }

    @Test
    void classMark_isNotInherited() {
        var part = new Part();
        assertThat(kind(part::any)).isEqualTo(BLOCKING);
    }

    @Test
    void classMarkOfTheReceiver_countsForInheritedMethods() {
        var marked = new MarkedSub();
        assertThat(kind(marked::unmarkedInBase)).isEqualTo(COROUTINE);
    }

    @Test
    void constructor_isAsItsClassIsMarked() {
        Work<Whole> whole = Whole::new;
        Work<Base> base = Base::new;
        assertThat(classifier.of(whole)).isEqualTo(new JobType(CALLBACK, Overlap.PARALLEL, "new Whole"));
        assertThat(classifier.of(base).kind()).isEqualTo(BLOCKING);
    }

    @Test
    void referenceWithoutReceiver_countsAsTheMethodItNames() {
        Listener<Base> draw = Base::redraw;
        assertThat(classifier.of(draw).kind()).isEqualTo(CALLBACK);
    }

    @Test
    void javacsOwnLambdas_countAsReferences() {
        assertThat(kind(new Inner().superDraw())).isEqualTo(CALLBACK);
        assertThat(kind(this::inherited)).isEqualTo(CALLBACK);
        assertThat(kind(this::varargs)).isEqualTo(CALLBACK);
        Listener<Integer> boxed = this::numbers;
        assertThat(classifier.of(boxed).kind()).isEqualTo(COROUTINE);
        assertThat(intersection(new Both())).isEqualTo(CALLBACK);
        Work<Inner> inner = Inner::new;
        assertThat(classifier.of(inner).kind()).isEqualTo(BLOCKING);
    }

    // mirrors test_core.py: test_hassjob_passing_job_type
    @Test
    void said_countsBeforeAnyMark() {
        assertThat(classifier.of(Listener.coroutine(Overlap.SINGLE, this::marked)))
                .isEqualTo(new JobType(COROUTINE, Overlap.SINGLE, "ClassifierTest.marked"));
    }

    @Test
    void referenceToAJob_isAsThatJob() {
        Listener<String> inner = this::marked;
        Listener<String> said = Listener.coroutine(Overlap.RESTART, this::unmarked);
        assertThat(kind(inner::on)).isEqualTo(CALLBACK);
        assertThat(classifier.of((Listener<String>) said::on).overlap()).isEqualTo(Overlap.RESTART);
    }

    // mirrors test_core.py: test_async_functions_with_callback
    @Test
    void twoMarks_countAsTheOneThatAllowsMore() {
        assertThat(kind(this::contradictory)).isEqualTo(BLOCKING);
    }

    @Test
    void methodOfAClass_isTheOverrideThatRuns() throws Exception {
        var draw = Shape.class.getMethod("draw", String.class);
        assertThat(classifier.of(Sub.class, draw)).isEqualTo(new JobType(COROUTINE, Overlap.RESTART, "Sub.draw"));
        assertThat(classifier.of(Base.class, draw).kind()).isEqualTo(CALLBACK);
        assertThat(classifier.of((Object) new SubUnmarked(), draw).kind()).isEqualTo(BLOCKING);
        assertThat(classifier
                        .of(Narrow.class, Taker.class.getMethod("take", Object.class))
                        .kind())
                .isEqualTo(COROUTINE);
    }

    @Test
    void where_namesFileAndLine() throws Exception {
        assertThat(classifier.where((Listener<String>) this::marked))
                .matches("ClassifierTest\\.marked \\(ClassifierTest\\.java:\\d+\\)");
        assertThat(classifier.where(Sub.class, Shape.class.getMethod("draw", String.class)))
                .matches("Sub\\.draw \\(ClassifierTest\\.java:\\d+\\)");
    }

    private JobKind kind(Listener<String> job) {
        return classifier.of(job).kind();
    }

    private <T extends Runnable & Shape> JobKind intersection(T both) {
        Listener<String> job = both::draw;
        return classifier.of(job).kind();
    }

    @Callback
    private void marked(String what) {}

    private void unmarked(String what) {}

    @Callback
    @Blocking
    private void contradictory(String what) {}

    @Callback
    static void fixed(String what) {}

    @Callback
    void varargs(String... what) {}

    @Coroutine
    void numbers(int... what) {}

    interface Shape {
        void draw(String what);

        @Callback
        default void erase(String what) {}
    }

    static class Base implements Shape {
        @Callback
        @Override
        public void draw(String what) {}

        @Callback
        void redraw() {}

        void unmarkedInBase(String what) {}
    }

    static class Sub extends Base {
        @Coroutine(Overlap.RESTART)
        @Override
        public void draw(String what) {}
    }

    static class SubUnmarked extends Base {
        @Override
        public void draw(String what) {}
    }

    @Coroutine
    static class MarkedSub extends Base {}

    static final class Both extends Base implements Runnable {
        @Override
        public void run() {}

        @Callback
        @Override
        public void draw(String what) {}
    }

    interface Taker<T> {
        void take(T what);
    }

    static class Narrow implements Taker<String> {
        @Coroutine
        @Override
        public void take(String what) {}
    }

    @Callback
    static class Whole {
        void any(String what) {}

        @Coroutine
        void other(String what) {}

        @Blocking
        void slow(String what) {}
    }

    static class Part extends Whole {}

    class Inner extends Base {
        Listener<String> superDraw() {
            return super::draw;
        }

        @Override
        public void draw(String what) {
            unmarked(what);
        }
    }
}
