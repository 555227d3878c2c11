package org.hob.core.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hob.core.job.HouseClock;
import org.hob.core.job.Journal;
import org.hob.core.job.Lane;
import org.hob.guard.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the guard decides, with a door that only writes down what is done to it. */
final class HouseGuardTest {

    private final Journal journal = new Journal();
    private final HouseGuard guard = new HouseGuard(HouseClock.ofMachine(), journal, new Policies(Policy.DISSOLVE));
    private final List<String> done = new ArrayList<>();

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void whoKeepsTheFramework_isKeptOut() {
        guard.over(new Door(() -> {}));
        guard.keepsFramework("lamp", "Lamp.activate (Lamp.java:42)");
        assertThat(done).containsExactly("out: lamp");
        assertThat(guard.isOut("lamp")).isTrue();
    }

    @Test
    void whoIsRestartedBeforeTheDoorIsShut_isIn() {
        guard.over(new Door(() -> guard.restart("lamp")));
        guard.keepsFramework("lamp", "Lamp.activate (Lamp.java:42)");
        assertThat(done).endsWith("out: lamp", "in: lamp");
        assertThat(guard.isOut("lamp")).isFalse();
    }

    /** The door, and what happens just before it is shut. */
    private final class Door implements Ward {

        private final Runnable before;

        Door(Runnable before) {
            this.before = before;
        }

        @Override
        public void shutOut(Lane lane) {
            throw new AssertionError(lane.owner());
        }

        @Override
        public void shutOut(String bundle) {
            before.run();
            done.add("out: " + bundle);
        }

        @Override
        public void letIn(String owner) {
            done.add("in: " + owner);
        }
    }
}
