package org.hob.controls;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.entity.Range;
import org.hob.entity.Recall;
import org.hob.home.Home;
import org.hob.state.State;
import org.hob.yaml.Default;
import org.hob.yaml.Section;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** {@code timer:}, a timer for each key. */
@Component(service = {Section.class, Recall.class})
public final class Timers extends KeyedSection<Timers.Config> {

    /** What stands under a key. */
    record Config(
            @Nullable String name,
            @Nullable String icon,
            @Range(min = 0, max = 1e9) @Default("0") Duration duration,
            @Default("false") boolean restore)
            implements Named {}

    @Activate
    public Timers(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home) {
        super(home, "timer", Config.class);
    }

    @Override
    boolean differs(Wanted wanted, State now) {
        var duration = wanted.attributes().get("duration");
        return duration != null && !duration.equals(now.attributes().get("duration"));
    }

    @Override
    List<Step> recall(Wanted wanted) {
        var duration = wanted.attributes().get("duration");
        return switch (wanted.state()) {
            case "active" ->
                List.of(new Step("timer.start", duration == null ? Map.of() : Map.of("duration", duration)));
            case "paused" -> List.of(new Step("timer.pause", Map.of()));
            case "idle" -> List.of(new Step("timer.cancel", Map.of()));
            default -> throw impossible(wanted, "active, paused or idle");
        };
    }

    @Override
    Entity<?> make(Home home, EntityDescription as, Config config, Kept.Place place) {
        return new KitchenTimer(home, as, config, place);
    }
}
