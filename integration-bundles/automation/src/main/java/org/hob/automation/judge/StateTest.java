package org.hob.automation.judge;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hob.automation.language.Criterion.Match;
import org.hob.automation.language.Criterion.StateIs;
import org.hob.automation.language.Span;
import org.hob.automation.language.Wanted;
import org.hob.home.Home;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;

/** Whether entities are in a state, or have an attribute, and for how long. */
final class StateTest {

    private final Home home;

    StateTest(Home home) {
        this.home = home;
    }

    boolean is(StateIs asked, Map<String, @Nullable Object> variables) {
        if (asked.entityId().size() == 1) return is(asked.entityId().getFirst(), asked, variables);
        boolean isAny = asked.match() == Match.ANY;
        List<RuntimeException> failures = null;
        for (var id : asked.entityId()) {
            try {
                if (is(id, asked, variables) == isAny) return isAny;
            } catch (UndecidedException failure) {
                failures = Judge.with(failures, failure);
            }
        }
        if (failures != null) throw UndecidedException.of(failures);
        return !isAny;
    }

    private boolean is(EntityId id, StateIs asked, Map<String, @Nullable Object> variables) {
        var state = home.states()
                .get(id)
                .orElseThrow(() -> new UndecidedException("state: " + id + " (expected: an entity of this house)"));
        if (!isWanted(state, asked)) return false;
        return asked.held() == null || lasted(state, asked.held(), variables);
    }

    private boolean isWanted(State state, StateIs asked) {
        var attribute = asked.attribute();
        if (attribute == null) {
            for (var wanted : asked.state()) if (state.value().equals(text(wanted))) return true;
            return false;
        }
        var attributes = state.attributes();
        if (!attributes.containsKey(attribute)) return false;
        for (var wanted : asked.state()) {
            var value = wanted.entity().isPresent() ? text(wanted) : wanted.value();
            if (Wanted.isSame(attributes.get(attribute), value)) return true;
        }
        return false;
    }

    private String text(Wanted wanted) {
        if (wanted.entity().isEmpty()) return wanted.text();
        return home.states()
                .get(wanted.entity().get())
                .map(State::value)
                .orElseThrow(() -> new UndecidedException(
                        "state: " + wanted.text() + " is not there (expected: an entity whose state is wanted)"));
    }

    private boolean lasted(State state, Span time, Map<String, @Nullable Object> variables) {
        Duration wanted;
        try {
            wanted = time.of(variables);
        } catch (IllegalArgumentException wrong) {
            throw new UndecidedException("for: " + wrong.getMessage());
        }
        return Duration.between(state.changed(), home.now()).compareTo(wanted) >= 0;
    }
}
