package org.hob.itests.gremlins.conductor;

import java.nio.file.Path;
import java.util.List;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Provokes one gremlin after the other, or all together, and writes down what became of the house. */
public final class Conductor implements BundleActivator {

    private static final System.Logger LOG = System.getLogger(Conductor.class.getName());

    private BundleContext context;

    /** For the framework. */
    @SuppressWarnings("NullAway")
    public Conductor() {}

    @Override
    public void start(BundleContext in) {
        context = in;
        Thread.ofPlatform().daemon().name("gremlins-conductor").start(this::conduct);
    }

    private void conduct() {
        try {
            var folder = new Folder(Path.of(System.getProperty("hob.gremlins")));
            var score = folder.score();
            var house = House.enter(context);
            var checkup = new Checkup(house, score.guest());
            House.soon(
                    () -> house.home
                            .states()
                            .get(org.hob.state.EntityId.of("light.heart"))
                            .isPresent(),
                    10_000);
            var before = checkup.complaints();
            if (!before.isEmpty()) throw new IllegalStateException("broken before anybody did harm: " + before);
            for (var layer : house.layers()) folder.has(layer);
            folder.has("lease");
            var leftovers = new Leftovers();
            leftovers.begin();
            if (score.soakMinutes() == 0) {
                for (var order : score.orders())
                    folder.add(new Trial(house, order, folder, leftovers, score.warm()).run(checkup));
            } else {
                new Soak(house, score, folder, leftovers, checkup).run();
            }
            folder.end(new Ending(
                    leftovers.threadsBefore(),
                    Leftovers.threads(),
                    leftovers.stayed(),
                    innocents(house),
                    checkup.complaints()));
        } catch (Exception failure) {
            LOG.log(System.Logger.Level.ERROR, "the conductor gives up", failure);
            System.exit(70);
        }
    }

    private static List<String> innocents(House house) {
        return house.culprits().stream()
                .filter(culprit -> !Checkup.isGremlin(culprit.bundle()))
                .map(culprit ->
                        culprit.bundle() + ": " + culprit.place() + " " + culprit.harm() + " x" + culprit.count())
                .toList();
    }

    @Override
    public void stop(BundleContext in) {}
}
