package org.hob.itests.behaviours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.hob.domain.Light;
import org.hob.event.Event;
import org.hob.job.Listener;
import org.hob.job.Work;
import org.hob.job.WrongTurnException;
import org.hob.state.EntityId;
import org.hob.state.StateChanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told of states and events, in which order, and who may write, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class TellingTest extends OpenHouse {

    TellingTest(boolean portable) {
        super(portable);
    }

    @Test
    void stateListeners_hearOfTheirEntity_domainAndAny_inThisOrder() {
        List<String> seen = new ArrayList<>();
        home.states().onAny(Listener.callback(change -> seen.add("any " + change.id())));
        home.states().onDomain("light", Listener.callback(change -> seen.add("domain " + change.id())));
        home.states().on(KITCHEN, StateChanged.to("on"), Listener.callback(change -> seen.add("on " + change.id())));
        home.events().on(StateChanged.class, Listener.callback((Event<StateChanged> event) -> seen.add(event.type())));
        home.untilIdle();
        home.addEntities(lamp("Kitchen"));
        home.untilIdle();
        assertThat(seen).containsExactly("domain light.kitchen", "any light.kitchen", "state_changed");
        seen.clear();
        home.actions().call(new Light.TurnOn(), KITCHEN).await();
        home.untilIdle();
        assertThat(seen)
                .containsExactly("on light.kitchen", "domain light.kitchen", "any light.kitchen", "state_changed");
    }

    @Test
    void events_byName_carryTheirData() {
        var seen = new CompletableFuture<Event<Map<String, Object>>>();
        home.events().on("doorbell", Listener.callback(seen::complete));
        home.events().fire("doorbell", Map.of("presses", 2));
        assertThat(home.adopt(seen).await().payload()).isEqualTo(Map.of("presses", 2));
        assertThatThrownBy(() -> home.events().fire("doorbell", Map.of("thread", Thread.currentThread())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("data.thread: ");
    }

    @Test
    void events_tooManyOfACallback_areRefused_ofACoroutineAreToldInBetween() {
        var heard = new AtomicInteger();
        var fired = new AtomicInteger();
        home.events().on("knock", Listener.callback(_ -> heard.incrementAndGet()));
        var knocking = home.start(callback(() -> {
            while (true) knock(fired);
        }));
        assertThatThrownBy(knocking::await)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fires more than 4096 events in one turn");
        home.untilIdle();
        assertThat(fired.get()).isGreaterThanOrEqualTo(4_096);
        assertThat(heard).hasValue(fired.get());
        home.start(coroutine(() -> {
                    for (int n = 0; n < 10_000; n++) knock(fired);
                }))
                .await();
        home.untilIdle();
        assertThat(heard).hasValue(fired.get());
    }

    @Test
    void changes_ofACallback_countOnce_whoeverListens() {
        var before = changesThatFit("sensor.unheard");
        home.states().on(EntityId.of("sensor.heard"), Listener.callback(_ -> {}));
        home.states().onDomain("sensor", Listener.callback(_ -> {}));
        home.states().onAny(Listener.callback(_ -> {}));
        home.events().on(StateChanged.class, Listener.callback(_ -> {}));
        home.events().on("state_changed", Listener.callback(_ -> {}));
        home.events().on("*", Listener.callback(_ -> {}));
        home.untilIdle();
        assertThat(List.of(before, changesThatFit("sensor.heard"))).containsExactly(4_096, 4_096);
    }

    private int changesThatFit(String id) {
        var changes = new AtomicInteger();
        var writing = home.start(callback(() -> {
            while (true) {
                home.states().set(EntityId.of(id), String.valueOf(changes.get()), Map.of());
                changes.incrementAndGet();
            }
        }));
        assertThatThrownBy(writing::await).hasMessageContaining("fires more than 4096 events in one turn");
        home.untilIdle();
        return changes.get();
    }

    private void knock(AtomicInteger counter) {
        home.events().fire("knock", Map.of());
        counter.incrementAndGet();
    }

    @Test
    void set_ofAnEntitysState_isRefused() {
        home.addEntities(lamp("Kitchen"));
        var other = home.another("other");
        home.untilIdle();
        assertThatThrownBy(() -> other.turn(() -> other.states().set(KITCHEN, "on", Map.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("state of light.kitchen: written by other");
    }

    @Test
    void set_withoutEntity_remainsUntilRemovedOrItsOwnerEnds() {
        var other = home.another("other");
        var sun = EntityId.of("sun.sun");
        other.states().set(sun, "above_horizon", Map.of("elevation", 12.5));
        home.states().until(sun, "above_horizon");
        other.close();
        home.untilIdle();
        assertThat(home.state("sun.sun")).isEqualTo("<none>");
    }

    @Test
    void await_inACallback_namesBundlePlaceAndRemedy() {
        var lamp = lamp("Kitchen");
        var failure = home.start(Work.callback(() -> {
            try {
                lamp.waitInACallbackHere();
                return new AssertionError("waited");
            } catch (WrongTurnException refused) {
                return refused;
            }
        }));
        assertThat(failure.await())
                .hasMessageMatching(
                        "bundle test: Lamp.waitInACallbackHere \\(Lamp.java:\\d+\\) waits for .* in a callback\\."
                            + " Nothing in the house could move\\. Mark it @Coroutine\\. See docs/threads.md#waiting");
    }
}
