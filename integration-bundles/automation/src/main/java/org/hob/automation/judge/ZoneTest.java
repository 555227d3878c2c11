package org.hob.automation.judge;

import java.util.List;
import org.hob.automation.language.Criterion.ZoneIs;
import org.hob.home.Home;
import org.hob.state.EntityId;
import org.hob.state.State;

/** Whether entities are in one of some zones. */
final class ZoneTest {

    private final Home home;

    ZoneTest(Home home) {
        this.home = home;
    }

    boolean is(ZoneIs asked) {
        List<RuntimeException> failures = null;
        boolean isSo = true;
        for (var id : asked.entityId()) {
            boolean isInOne = false;
            for (var zone : asked.zone()) {
                try {
                    isInOne |= Whereabouts.isIn(state(zone), state(id));
                } catch (UndecidedException failure) {
                    failures = Judge.with(failures, failure);
                }
            }
            isSo &= isInOne;
        }
        if (failures != null && !isSo) throw UndecidedException.of(failures);
        return isSo;
    }

    private State state(EntityId id) {
        return home.states()
                .get(id)
                .orElseThrow(() -> new UndecidedException("zone: " + id + " (expected: an entity of this house)"));
    }
}
