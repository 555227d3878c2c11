package org.hob.core.home;

import static org.hob.job.Job.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.hob.core.job.ManualClock;
import org.hob.home.Home;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.junit.jupiter.api.AfterEach;

/** A house that is open for one test, on one of the carriers, with a clock that the test moves. */
abstract class OpenHouse {

    final House house;
    final Home home;
    private final ManualClock clock = new ManualClock();

    OpenHouse(boolean portable) {
        house = portable ? House.openPortable(clock) : House.open(clock);
        home = house.home("test", "test");
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** Lets time go on after what has been posted by now. */
    final void advance(Duration time) {
        settle();
        clock.advance(time);
        house.loop().rouse();
        settle();
    }

    /** Sets the clock on the wall, as people and time servers do. Nobody is told. */
    final void setClock(Instant now, ZoneId zone) {
        clock.set(now.atZone(zone));
    }

    /** Lets time go on until the clock on the wall shows that. */
    final void advanceTo(Instant time) {
        advance(Duration.between(clock.now(), time));
    }

    /** Waits until what has been posted and what is due by now has been done. */
    final void settle() {
        for (int n = 0; n < 3; n++)
            home.after(Duration.ZERO, callback(() -> {})).await();
    }

    final String state(String id) {
        return home.states().get(EntityId.of(id)).map(State::value).orElse("none");
    }
}
