package org.hob.scene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hob.action.Target;
import org.hob.entity.Recall;
import org.hob.entity.Recall.Wanted;
import org.hob.home.Home;
import org.hob.job.Work;
import org.hob.net.Classes;
import org.hob.state.EntityId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Brings entities back to states: all at the same time, each step by step, by what their domains say. */
@Component(service = Recalls.class)
public final class Recalls {

    private static final System.Logger LOG = System.getLogger(Recalls.class.getName());

    private final Map<String, Recall> byDomain = new ConcurrentHashMap<>();

    /** Recalls nothing yet. What actions run in turns is brought to memory before. */
    @Activate
    public Recalls(@Reference Classes classes) {
        var _ = classes.loadBeside(Recalls.class);
    }

    Recalls() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(Recall recall) {
        byDomain.put(recall.domain(), recall);
    }

    void remove(Recall recall) {
        byDomain.remove(recall.domain(), recall);
    }

    /**
     * Makes all of them so. Those that cannot be are named in the log, in the name of whoever wanted it; the others are as they were wanted. Waits.
     *
     * @throws RuntimeException the first failure of a device
     */
    void apply(Home home, String who, Collection<Wanted> all) {
        var failures = new ArrayList<RuntimeException>();
        home.all(all.stream()
                .map(wanted -> Work.coroutine(() -> {
                    become(home, who, wanted, failures);
                    return wanted.id();
                }))
                .toList());
        if (!failures.isEmpty()) throw failures.getFirst();
    }

    private void become(Home home, String who, Wanted wanted, List<RuntimeException> failures) {
        var now = home.states().get(wanted.id());
        if (now.isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "{0}: {1} (expected: an entity of this house)", who, wanted.id());
            return;
        }
        try {
            for (var step : of(home, wanted.id()).steps(wanted, now.get())) {
                home.actions()
                        .call(step.action(), step.data(), Target.of(wanted.id()))
                        .await();
            }
        } catch (IllegalArgumentException cannotBe) {
            LOG.log(System.Logger.Level.WARNING, "{0}: {1}: {2}", who, wanted.id(), cannotBe.getMessage());
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "{0}: {1}: {2}", who, wanted.id(), failed.getMessage());
            failures.add(failed);
        }
    }

    private Recall of(Home home, EntityId id) {
        var own = byDomain.get(id.domain());
        return own == null ? new OnOffRecall(id.domain(), home.actions().of(id)) : own;
    }
}
