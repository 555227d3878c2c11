package org.hob.scene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.hob.domain.Scene;
import org.hob.entity.EntityDescription;
import org.hob.entity.Recall.Wanted;
import org.hob.home.Home;
import org.hob.job.Coroutine;

/** A scene that knows the states it brings about. */
final class HouseScene extends Scene {

    private final Home home;
    private final Recalls recalls;
    private final List<Wanted> wanted;
    private final LinkedHashMap<String, Object> more = new LinkedHashMap<>();

    HouseScene(Home home, Recalls recalls, EntityDescription as, Optional<String> id, List<Wanted> wanted) {
        super(as);
        this.home = home;
        this.recalls = recalls;
        this.wanted = wanted;
        more.put("entity_id", Wishes.ids(wanted));
        id.ifPresent(given -> more.put("id", given));
    }

    /** Shows it as never turned on. */
    void show(Optional<String> lastActivated) {
        if (lastActivated.isPresent()) report(new Reading(lastActivated.get()), more);
        else unknown(more);
    }

    @Coroutine
    @Override
    public void turnOn(TurnOn how) {
        report(Reading.at(home.now()), more);
        recalls.apply(
                home,
                id().map(Object::toString).orElse(description().friendlyName()),
                Wishes.slowly(wanted, how.transition()));
    }
}
