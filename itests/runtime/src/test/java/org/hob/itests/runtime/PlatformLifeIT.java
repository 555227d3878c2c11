package org.hob.itests.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.inject.Inject;
import org.hob.domain.Switch;
import org.hob.home.Home;
import org.hob.home.NotReady;
import org.hob.home.Platform;
import org.hob.itests.peers.Eventually;
import org.hob.job.Blocking;
import org.hob.job.Callback;
import org.hob.job.Coroutine;
import org.hob.state.EntityId;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** From the service that appears to the service that is gone. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PlatformLifeIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final EntityId CELLAR = EntityId.of("switch.cellar");

    @Inject
    private BundleContext context;

    private final List<ServiceRegistration<Platform>> registered = new ArrayList<>();

    private Guest guest;

    @Configuration
    public Option[] felix() throws Exception {
        return new Option[] {RealFelix.withHome()};
    }

    @Before
    public void enter() throws Exception {
        guest = Guest.in(context);
    }

    @After
    public void leave() throws Exception {
        List.copyOf(registered).forEach(this::unregister);
        Eventually.holds(
                "an empty house",
                SOON,
                () -> guest.states().of("switch").findAny().isEmpty());
        guest.close();
    }

    @Test
    public void entities_comeAndGoWithTheService() throws Exception {
        ServiceRegistration<Platform> platform = register(home -> home.addEntities(new Lamp("Cellar")));
        Eventually.holds("a switch", SOON, () -> guest.states().get(CELLAR).isPresent());
        unregister(platform);
        Eventually.holds("no switch", SOON, () -> guest.states().get(CELLAR).isEmpty());
        assertThat(guest.lanesOf(context.getBundle())).containsExactlyElementsOf(guest.lanesAtArrival());
    }

    @Test
    public void action_reachesTheEntity() throws Exception {
        ServiceRegistration<Platform> platform = register(home -> home.addEntities(new Lamp("Cellar")));
        Eventually.holds(
                "a switch that can be asked",
                SOON,
                () -> !guest.home().actions().of(CELLAR).isEmpty());
        guest.home().actions().call(new Switch.TurnOn(), CELLAR).await(SOON);
        Eventually.holds("on", SOON, () -> guest.states().is(CELLAR, "on"));
        unregister(platform);
        Eventually.holds("no switch", SOON, () -> guest.states().get(CELLAR).isEmpty());
    }

    @Test
    public void setUp_runsByItsKind() throws Exception {
        SeenCallback callback = new SeenCallback();
        SeenCoroutine coroutine = new SeenCoroutine();
        SeenBlocking blocking = new SeenBlocking();
        register(callback);
        register(coroutine);
        register(blocking);
        assertThat(callback.seen.get(10, TimeUnit.SECONDS)).isEqualTo(new Seen(true, false));
        assertThat(coroutine.seen.get(10, TimeUnit.SECONDS)).isEqualTo(new Seen(true, true));
        assertThat(blocking.seen.get(10, TimeUnit.SECONDS).holdsTurn()).isFalse();
    }

    @Test
    public void notReady_isTriedAgain() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        ServiceRegistration<Platform> platform = register(home -> {
            home.addEntities(new Lamp("Cellar"));
            if (tries.incrementAndGet() == 1) throw new NotReady("the cellar is dark");
        });
        Eventually.holds("a second try", Duration.ofSeconds(60), () -> tries.get() == 2);
        Eventually.holds("a switch", SOON, () -> guest.states().get(CELLAR).isPresent());
        unregister(platform);
        Eventually.holds("no switch", SOON, () -> guest.states().get(CELLAR).isEmpty());
    }

    @Test
    public void failure_leavesNothing() throws Exception {
        CompletableFuture<Home> failed = new CompletableFuture<>();
        ServiceRegistration<Platform> broken = register(home -> {
            home.addEntities(new Lamp("Cellar"));
            failed.complete(home);
            throw new IllegalStateException("the cellar is flooded");
        });
        failed.get(10, TimeUnit.SECONDS);
        Eventually.holds("no switch", SOON, () -> guest.states().get(CELLAR).isEmpty());
        ServiceRegistration<Platform> other = register(home -> home.addEntities(new Lamp("Attic")));
        EntityId attic = EntityId.of("switch.attic");
        Eventually.holds("others go on", SOON, () -> guest.states().get(attic).isPresent());
        unregister(broken);
        unregister(other);
        Eventually.holds("no switch", SOON, () -> guest.states().get(attic).isEmpty());
    }

    private ServiceRegistration<Platform> register(Platform platform) {
        ServiceRegistration<Platform> registration = context.registerService(Platform.class, platform, null);
        registered.add(registration);
        return registration;
    }

    private void unregister(ServiceRegistration<Platform> platform) {
        registered.remove(platform);
        platform.unregister();
    }

    /** What a job sees of where it runs. */
    private record Seen(boolean holdsTurn, boolean virtual) {

        static Seen by(Home home) {
            return new Seen(home.holdsTurn(), Thread.currentThread().isVirtual());
        }
    }

    @Callback
    private static final class SeenCallback implements Platform {
        final CompletableFuture<Seen> seen = new CompletableFuture<>();

        @Override
        public void setUp(Home home) {
            seen.complete(Seen.by(home));
        }
    }

    @Coroutine
    private static final class SeenCoroutine implements Platform {
        final CompletableFuture<Seen> seen = new CompletableFuture<>();

        @Override
        public void setUp(Home home) {
            seen.complete(Seen.by(home));
        }
    }

    @Blocking
    private static final class SeenBlocking implements Platform {
        final CompletableFuture<Seen> seen = new CompletableFuture<>();

        @Override
        public void setUp(Home home) {
            seen.complete(Seen.by(home));
        }
    }
}
