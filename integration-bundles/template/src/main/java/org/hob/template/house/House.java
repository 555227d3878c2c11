package org.hob.template.house;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.hob.home.Home;
import org.hob.home.Place;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;

/** What templates see of the house; all of it can be read on any thread without waiting. */
final class House {

    private final Home home;

    House(Home home) {
        this.home = home;
    }

    @Nullable
    State state(EntityId id) {
        return home.states().get(id).orElse(null);
    }

    Stream<State> states() {
        return home.states().all();
    }

    Stream<State> states(String domain) {
        return home.states().of(domain);
    }

    Instant now() {
        return home.now();
    }

    ZoneId zone() {
        return home.zone();
    }

    Optional<Place> place() {
        return home.place();
    }
}
