package org.hob.homeassistant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hob.action.ActionSchema;
import org.hob.home.Home;
import org.hob.job.Coroutine;
import org.hob.job.Subscription;
import org.hob.yaml.Section;
import org.hob.yaml.YamlFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferenceScope;

/**
 * {@code input_boolean.reload} and the like, one for each section: the files are read again now. They are read by themselves when they change, and only what has
 * changed is begun anew, so that it is the same for every section.
 */
@Component(service = Reloads.class, immediate = true)
public final class Reloads {

    /** Their bundle offers it. */
    private static final Set<String> OTHERS = Set.of("automation", "script");

    private final Home home;
    private final YamlFiles files;
    private final Map<String, Offered> offered = new HashMap<>();

    /** An action, and how many sections have that name. */
    private record Offered(Subscription action, int sections) {}

    @Activate
    public Reloads(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home, @Reference YamlFiles files) {
        this.home = home;
        this.files = files;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    synchronized void add(Section section) {
        if (OTHERS.contains(section.name())) return;
        var known = offered.get(section.name());
        offered.put(
                section.name(),
                known == null ? new Offered(offer(section.name()), 1) : new Offered(known.action, known.sections + 1));
    }

    synchronized void remove(Section section) {
        offered.computeIfPresent(section.name(), (_, known) -> {
            if (known.sections > 1) return new Offered(known.action, known.sections - 1);
            known.action.close();
            return null;
        });
    }

    private Subscription offer(String section) {
        var schema = new ActionSchema(
                section + ".reload", "Reads the files again: what has changed begins anew.", List.of(), false);
        return home.actions().offer(schema, this::reload);
    }

    @Coroutine
    private Map<String, Object> reload(Map<String, Object> data) {
        var _ = files.reload();
        return Map.of();
    }
}
