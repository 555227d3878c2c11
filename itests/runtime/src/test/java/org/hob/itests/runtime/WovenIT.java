package org.hob.itests.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.hob.guard.Culprit;
import org.hob.guard.Guard;
import org.hob.guard.Harm;
import org.hob.itests.peers.Eventually;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** A bundle in the framework is woven; what it does is named, and ended. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class WovenIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    private BundleContext context;

    @Inject
    private Guard guard;

    private Bundle runaway;

    @Configuration
    public Option[] felix() throws Exception {
        return new Option[] {RealFelix.withHome()};
    }

    @Before
    public void install() throws Exception {
        Guest.in(context).close();
        Path jar = ApiBundle.write(
                Files.createTempFile("runaway", ".jar"), Runaway.class, Runaway.Spinning.class, Lamp.class);
        runaway = context.installBundle(jar.toUri().toString());
        runaway.start();
    }

    @After
    public void uninstall() throws Exception {
        runaway.uninstall();
        System.clearProperty(Runaway.ENDED);
    }

    @Test
    public void runaway_isNamedAndEnded() throws Exception {
        Eventually.holds("the runaway is ended", SOON, () -> System.getProperty(Runaway.ENDED) != null);
        Culprit culprit = culprits()
                .filter(found -> found.harm() == Harm.FILE)
                .findFirst()
                .orElseThrow();
        assertThat(culprit.called()).isEqualTo("Files.exists");
        assertThat(culprit.place()).matches("Runaway\\$Spinning\\.setUp \\(Runaway\\.java:\\d+\\)");
        assertThat(culprit.inCallback()).isTrue();
        assertThat(culprits()).extracting(Culprit::harm).contains(Harm.CPU);
        assertThat(guard.quarantined()).anyMatch(out -> out.bundle().equals("Runaway"));
        try (Guest guest = Guest.in(context)) {
            assertThat(guest.home()
                            .start((org.hob.job.Work<String>) () -> "alive")
                            .await())
                    .isEqualTo("alive");
        }
    }

    @Test
    public void integration_isWoven_andNothingElse() throws Exception {
        assertThat(woven(runaway, Runaway.Spinning.class.getName())).isTrue();
        for (Bundle other : context.getBundles()) {
            if (Objects.requireNonNull(other.getSymbolicName()).equals("org.apache.felix.scr")) {
                assertThat(woven(other, "org.apache.felix.scr.impl.Activator")).isFalse();
            }
        }
    }

    private static boolean woven(Bundle bundle, String type) throws Exception {
        Class<?> loaded = Objects.requireNonNull(bundle.adapt(BundleWiring.class))
                .getClassLoader()
                .loadClass(type);
        return Arrays.stream(loaded.getDeclaredMethods())
                .map(Method::getName)
                .anyMatch(name -> name.startsWith("hob$"));
    }

    private Stream<Culprit> culprits() {
        return guard.culprits().stream().filter(found -> found.bundle().equals("Runaway"));
    }
}
