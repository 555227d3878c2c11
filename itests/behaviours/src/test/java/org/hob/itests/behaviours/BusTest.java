package org.hob.itests.behaviours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.job.Job.callback;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hob.event.Event;
import org.hob.event.Origin;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told of events, how often, and with what, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class BusTest extends OpenHouse {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    BusTest(boolean portable) {
        super(portable);
    }

    /** Somebody is at the door. */
    private record DoorBell(int presses) {}

    private void fire(int... presses) {
        for (int each : presses) home.events().fire(new DoorBell(each));
        home.untilIdle();
    }

    private void note(Event<DoorBell> event) {
        heard.add("pressed " + event.payload().presses());
    }

    // mirrors test_core.py: test_eventbus_add_remove_listener
    // mirrors test_core.py: test_eventbus_unsubscribe_listener
    @Test
    void closed_isToldNoMore_andClosingTwiceIsNothing() {
        var first = home.events().on(DoorBell.class, Listener.callback(this::note));
        home.events().on("door_bell", Listener.callback(event -> heard.add(event.type() + event.payload())));
        fire(1);
        first.close();
        first.close();
        fire(2);
        assertThat(heard).containsExactly("pressed 1", "door_bell{presses=1}", "door_bell{presses=2}");
    }

    @Test
    void closedByAnother_beforeItsTurn_isNotTold() {
        var second = new Subscription[1];
        home.events().on(DoorBell.class, Listener.callback(event -> {
            note(event);
            second[0].close();
        }));
        second[0] = home.events().on(DoorBell.class, Listener.callback(this::note));
        fire(1);
        assertThat(heard).containsExactly("pressed 1");
    }

    // mirrors test_core.py: test_eventbus_filtered_listener
    @Test
    void filter_seesThePayload_forEachKind() {
        home.events().on(DoorBell.class, bell -> bell.presses() > 1, Listener.callback(this::note));
        home.events().on(DoorBell.class, bell -> bell.presses() > 2, Listener.coroutine(this::note));
        home.events().on(DoorBell.class, bell -> bell.presses() > 3, Listener.blocking(this::note));
        fire(1, 2, 3, 4);
        assertThat(heard)
                .containsExactlyInAnyOrder(
                        "pressed 2", "pressed 3", "pressed 4", "pressed 3", "pressed 4", "pressed 4");
    }

    @Test
    void filter_thatFails_isNamed_andLeavesTheOthersAlone() {
        home.events().on(DoorBell.class, bell -> 1 / (bell.presses() - 1) > 0, Listener.callback(this::note));
        home.events().on(DoorBell.class, Listener.callback(this::note));
        fire(1);
        assertThat(heard).containsExactly("pressed 1");
        assertThat(home.notices())
                .singleElement()
                .asString()
                .startsWith("test: ")
                .contains("ArithmeticException");
    }

    // mirrors test_core.py: test_eventbus_listen_once_event_with_callback
    @Test
    void once_callback_isToldTheFirstOfTwo() {
        assertOnce(home.events().once(DoorBell.class, Listener.callback(this::note)));
    }

    // mirrors test_core.py: test_eventbus_listen_once_event_with_coroutine
    @Test
    void once_coroutine_isToldTheFirstOfTwo() {
        assertOnce(home.events().once(DoorBell.class, Listener.coroutine(this::note)));
    }

    // mirrors test_core.py: test_eventbus_listen_once_event_with_thread
    @Test
    void once_blocking_isToldTheFirstOfTwo() {
        assertOnce(home.events().once(DoorBell.class, Listener.blocking(this::note)));
    }

    private void assertOnce(Subscription once) {
        fire(1, 2);
        fire(3);
        assertThat(heard).containsExactly("pressed 1");
        once.close();
    }

    @Test
    void once_byName_andClosedBefore() {
        home.events().once("*", Listener.callback(event -> heard.add(event.type())));
        home.events().once("*", Listener.callback(event -> heard.add("closed"))).close();
        home.start(callback(() -> {
                    home.events().fire("first", Map.of());
                    home.events().fire("second", Map.of());
                }))
                .await();
        home.untilIdle();
        assertThat(heard).containsExactly("first");
    }

    // mirrors test_core.py: test_eventbus_thread_event_listener
    // mirrors test_core.py: test_eventbus_callback_event_listener
    // mirrors test_core.py: test_eventbus_coroutine_event_listener
    @Test
    void listeners_ofEachKind_areTold() {
        home.events().on(DoorBell.class, Listener.callback(event -> heard.add("callback" + event.payload())));
        home.events().on(DoorBell.class, Listener.coroutine(event -> heard.add("coroutine" + event.payload())));
        home.events().on(DoorBell.class, Listener.blocking(event -> heard.add("blocking" + event.payload())));
        fire(1);
        assertThat(heard)
                .containsExactlyInAnyOrder(
                        "callbackDoorBell[presses=1]", "coroutineDoorBell[presses=1]", "blockingDoorBell[presses=1]");
    }

    // mirrors test_core.py: test_eventbus_max_length_exceeded
    @Test
    void type_thatIsTooLong_isRefusedByName() {
        var longest = "x".repeat(64);
        home.events().fire(longest, Map.of());
        for (Job wrong : List.<Job>of(
                () -> home.events().fire(longest + 'y', Map.of()),
                () -> home.events().on(longest + 'y', Listener.callback(_ -> {})),
                () -> home.events().once("", Listener.callback(_ -> {})))) {
            assertThatThrownBy(wrong::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("event type: ")
                    .hasMessageContaining("1..64 characters");
        }
    }

    // mirrors test_core.py: test_event_eq
    // mirrors test_core.py: test_event_time
    @Test
    void event_saysWhenAndWhere_andEqualsOneThatSaysTheSame() {
        home.events().on(DoorBell.class, Listener.callback(event -> {
            heard.add(event.time() + " " + event.origin());
            var same = new Event<>(event.type(), new DoorBell(1), event.time(), Origin.LOCAL, event.context());
            heard.add("equal: " + event.equals(same));
        }));
        fire(1);
        assertThat(heard).containsExactly("2030-01-01T00:00:00Z LOCAL", "equal: true");
    }

    // mirrors test_core.py: test_event_context
    @Test
    void context_goesAlong_fromTheFirstEventToWhatFollowsFromIt() {
        home.events().on("first", Listener.coroutine(event -> {
            heard.add(event.context().id());
            home.events().fire("second", Map.of());
        }));
        home.events()
                .on(
                        "second",
                        Listener.callback(event -> heard.add(event.context().id())));
        home.events().fire("first", Map.of());
        home.untilIdle();
        home.events().fire("second", Map.of());
        home.untilIdle();
        assertThat(heard).hasSize(3);
        assertThat(heard.get(0)).hasSize(26).isEqualTo(heard.get(1));
        assertThat(heard.get(2)).isNotEqualTo(heard.get(0));
    }
}
