package org.hob.itests.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hob.home.Home;
import org.hob.itests.peers.Eventually;
import org.hob.job.LoopStatus;
import org.hob.job.LoopView;
import org.hob.state.States;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;

/** A test in the house: a home of its own, and a look at the loop. */
final class Guest implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final ServiceObjects<Home> homes;
    private final Home home;
    private final LoopView loop;
    private final List<String> lanesAtArrival;

    private Guest(ServiceObjects<Home> homes, LoopView loop, Bundle test) {
        this.homes = homes;
        this.home = homes.getService();
        this.loop = loop;
        this.lanesAtArrival = lanesOf(test);
    }

    /** Waits for the house to be there, and enters it. */
    static Guest in(BundleContext context) throws Exception {
        ServiceObjects<Home> homes = context.getServiceObjects(await(context, Home.class));
        return new Guest(homes, context.getService(await(context, LoopView.class)), context.getBundle());
    }

    private static <S> ServiceReference<S> await(BundleContext context, Class<S> type) throws Exception {
        return Eventually.find(
                "service " + type.getName(), SOON, () -> Optional.ofNullable(context.getServiceReference(type)));
    }

    Home home() {
        return home;
    }

    States states() {
        return home.states();
    }

    LoopStatus loop() {
        return loop.status();
    }

    /** Returns the owners of that bundle that have a lane. */
    List<String> lanesOf(Bundle bundle) {
        return loop().lanes().stream()
                .filter(lane -> lane.bundle().equals(bundle.getSymbolicName()))
                .map(LoopStatus.Lane::owner)
                .sorted()
                .toList();
    }

    List<String> lanesAtArrival() {
        return lanesAtArrival;
    }

    @Override
    public void close() {
        homes.ungetService(home);
    }
}
