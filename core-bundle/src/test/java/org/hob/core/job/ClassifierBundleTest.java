package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.hob.core.ForeignBundle;
import org.hob.job.AnyJob;
import org.hob.job.JobKind;
import org.hob.job.Overlap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs of other class loaders. */
class ClassifierBundleTest {

    private static final String LAMP = """
        package acme;
        import java.util.List;
        import java.util.function.Supplier;
        import org.hob.job.*;
        public class Lamp implements Supplier<List<AnyJob>> {
            @Callback private void onMotion(String what) {}
            @Coroutine(Overlap.RESTART) void onDoor(String what) {}
            static class Bright extends Lamp { @Override void onDoor(String what) {} }
            record Named() implements Job { @Callback @Override public void run() {} }
            @Override public List<AnyJob> get() {
                Lamp bright = new Bright();
                Listener<String> motion = this::onMotion;
                Listener<String> door = this::onDoor;
                Listener<String> brightDoor = bright::onDoor;
                Listener<String> lambda = what -> onMotion(what);
                Listener<String> said = Listener.coroutine(what -> { onMotion(what); onDoor(what); });
                return List.of(motion, door, brightDoor, lambda, said, new Named());
            }
        }
        """;

    @TempDir
    private Path folder;

    private final Classifier classifier = new Classifier();

    @Test
    void jobsOfABundle_areClassified() throws Exception {
        try (var bundle = ForeignBundle.of(folder, "acme/Lamp.java", LAMP)) {
            var types = jobs(bundle).stream().map(classifier::of).toList();
            assertThat(types)
                    .containsExactly(
                            new JobType(JobKind.CALLBACK, Overlap.PARALLEL, "Lamp.onMotion"),
                            new JobType(JobKind.COROUTINE, Overlap.RESTART, "Lamp.onDoor"),
                            new JobType(JobKind.BLOCKING, Overlap.PARALLEL, "Bright.onDoor"),
                            new JobType(JobKind.CALLBACK, Overlap.PARALLEL, "Lamp.onMotion"),
                            new JobType(JobKind.COROUTINE, Overlap.PARALLEL, "a lambda in Lamp.get"),
                            new JobType(JobKind.CALLBACK, Overlap.PARALLEL, "Named.run"));
            assertThat(classifier.where(jobs(bundle).getFirst())).isEqualTo("Lamp.onMotion (Lamp.java:6)");
        }
    }

    @Test
    void classifiedBundle_canBeUnloaded() throws Exception {
        var loader = classifyAndForget();
        for (long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
                loader.get() != null && System.nanoTime() < end; ) {
            System.gc();
        }
        assertThat(loader.get()).isNull();
        assertThat(classifier.of(new ClassifierNamedTest.Plain()).kind()).isEqualTo(JobKind.BLOCKING);
    }

    @Test
    void classThatCannotBeRead_isBlockingAndSaysWhy() throws Exception {
        var source = """
            package acme;
            import org.hob.job.*;
            public class Broken implements Job {
                static class Optional {}
                Optional missing() { return null; }
                @Callback @Override public void run() {}
            }
            """;
        try (var bundle = ForeignBundle.of(folder, "acme/Broken.java", source)) {
            Files.delete(folder.resolve("acme/Broken$Optional.class"));
            var type = classifier.of((AnyJob) bundle.make("acme.Broken"));
            assertThat(type.kind()).isEqualTo(JobKind.BLOCKING);
            assertThat(type.place()).startsWith("Broken.run (marks unreadable: java.lang.NoClassDefFoundError");
        }
    }

    private WeakReference<ClassLoader> classifyAndForget() throws Exception {
        try (var bundle = ForeignBundle.of(folder, "acme/Lamp.java", LAMP)) {
            for (var job : jobs(bundle)) {
                classifier.of(job);
                classifier.where(job);
            }
            var type = bundle.load("acme.Lamp");
            classifier.of(type, type.getMethod("get"));
            return new WeakReference<>(type.getClassLoader());
        }
    }

    @SuppressWarnings("unchecked")
    private static List<AnyJob> jobs(ForeignBundle bundle) throws ReflectiveOperationException {
        return ((Supplier<List<AnyJob>>) bundle.make("acme.Lamp")).get();
    }
}
