package org.hob.itests.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.inject.Inject;
import org.hob.itests.peers.Eventually;
import org.hob.itests.peers.Hob;
import org.hob.job.LoopStatus;
import org.hob.state.State;
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
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.cm.ConfigurationAdmin;

/** The demo bundle comes, is updated and goes while 1,000 events a second flow. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class HotSwapIT {

    private static final int ROUNDS = 50;
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    private BundleContext context;

    @Inject
    private ConfigurationAdmin configurations;

    private Guest guest;
    private org.osgi.service.cm.Configuration lights;

    @Configuration
    public Option[] felix() throws Exception {
        return new Option[] {RealFelix.withHome(), systemProperty("demo.jar").value(demo().toString())};
    }

    private static Path demo() {
        return Hob.folder().resolve("examples/hob-demo.jar");
    }

    @Before
    public void configure() throws Exception {
        guest = Guest.in(context);
        lights = configurations.createFactoryConfiguration("org.hob.demo", "?");
        lights.update(FrameworkUtil.asDictionary(Map.of("lights", new String[] {"Porch", "Shed"})));
    }

    @After
    public void forget() throws Exception {
        lights.delete();
        guest.close();
    }

    @Test
    public void bundle_leavesNothingBehind() throws Exception {
        List<String> before = names(guest);
        LoopStatus atFirst = guest.loop();
        List<WeakReference<ClassLoader>> loaders;
        try (Traffic traffic = Traffic.through(guest.home())) {
            loaders = rounds(before);
            traffic.stopAndCheck();
        }
        for (int each = 0; each < loaders.size(); each++) {
            WeakReference<ClassLoader> loader = loaders.get(each);
            Eventually.holds("class loader of round " + each + " gone", SOON, () -> {
                System.gc();
                return loader.refersTo(null);
            });
        }
        LoopStatus atLast = guest.loop();
        assertThat(atLast.lanes()).extracting(LoopStatus.Lane::bundle).doesNotContain("hob-demo");
        assertThat(atLast.timers()).isLessThanOrEqualTo(atFirst.timers());
        assertThat(atLast.workers().waiting()).isZero();
    }

    private List<WeakReference<ClassLoader>> rounds(List<String> before) throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Bundle demo = install();
            Eventually.holds(
                    "devices of round " + round, SOON, () -> names(guest).size() > before.size());
            loaders.add(loaderOf(demo));
            if (round % 2 == 1) {
                demo.update(jar());
                Eventually.holds(
                        "devices after update", SOON, () -> names(guest).size() > before.size());
                loaders.add(loaderOf(demo));
            }
            demo.uninstall();
            Eventually.holds(
                    "no devices after round " + round, SOON, () -> names(guest).equals(before));
        }
        return loaders;
    }

    private Bundle install() throws Exception {
        Bundle demo = context.installBundle("demo", jar());
        demo.start();
        return demo;
    }

    private static InputStream jar() throws Exception {
        return Files.newInputStream(Path.of(System.getProperty("demo.jar")));
    }

    private static WeakReference<ClassLoader> loaderOf(Bundle bundle) throws BundleException {
        BundleWiring wiring = Objects.requireNonNull(bundle.adapt(BundleWiring.class));
        return new WeakReference<>(wiring.getClassLoader());
    }

    private static List<String> names(Guest guest) {
        return guest.states()
                .all()
                .map(State::id)
                .map(Object::toString)
                .sorted()
                .toList();
    }
}
