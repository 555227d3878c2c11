package org.hob.itests.behaviours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.job.Job.blocking;
import static org.hob.job.Job.callback;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hob.domain.Light;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Work;
import org.hob.state.EntityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes between the loop and other threads, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class CrossingTest extends OpenHouse {

    private static final EntityId SUN = EntityId.of("sun.sun");

    private final List<String> seen = new CopyOnWriteArrayList<>();

    CrossingTest(boolean portable) {
        super(portable);
    }

    private void onAWorker(Job job) {
        home.start(blocking(job)).await();
        home.untilIdle();
    }

    @Test
    void turn_ofAWorker_throwsWhatTheCodeThrew_withOneStackFromTheCallerToTheCode() {
        var thrown = home.start(Work.blocking(this::failInATurn)).await();
        assertThat(thrown).isInstanceOf(IOException.class).hasMessage("the line is cut");
        assertThat(List.of(thrown.getStackTrace()))
                .extracting(StackTraceElement::getMethodName)
                .contains("fail", "failInATurn");
    }

    private Exception failInATurn() {
        try {
            return home.turn(CrossingTest::fail);
        } catch (Exception failure) {
            return failure;
        }
    }

    private static Exception fail() throws IOException {
        throw new IOException("the line is cut");
    }

    // mirrors test_core.py: test_async_fire_thread_safety
    @Test
    void fire_fromAWorker_isPosted_andToldInOrder() {
        home.events().on("bell", Listener.callback(event -> seen.add(event.payload() + turn())));
        onAWorker(() -> {
            for (int n = 0; n < 3; n++) home.events().fire("bell", Map.of("n", n));
        });
        assertThat(seen).containsExactly("{n=0} in a turn", "{n=1} in a turn", "{n=2} in a turn");
    }

    private String turn() {
        return home.holdsTurn() ? " in a turn" : " without";
    }

    // mirrors test_core.py: test_async_register_thread_safety
    // mirrors test_core.py: test_async_remove_thread_safety
    @Test
    void offers_andStates_madeAndTakenBackByAWorker_arePosted() {
        onAWorker(() -> {
            home.states().set(SUN, "above_horizon", Map.of());
            home.states().set(EntityId.of("sun.moon"), "full", Map.of());
            home.states().remove(SUN);
        });
        assertThat(home.snapshot()).isEqualTo("sun.moon: full {}");
        onAWorker(() -> {
            var subscription = home.events().on("bell", Listener.callback(_ -> seen.add("closed")));
            home.events().on("bell", Listener.callback(_ -> seen.add("open")));
            subscription.close();
            home.events().fire("bell", Map.of());
        });
        assertThat(seen).containsExactly("open");
    }

    // mirrors test_core.py: test_async_create_task_thread_safety
    @Test
    void start_fromAWorker_isPosted() {
        onAWorker(() -> {
            seen.add("before" + turn());
            home.start(callback(() -> seen.add("job" + turn()))).await();
            seen.add("after" + turn());
        });
        assertThat(seen).containsExactly("before without", "job in a turn", "after without");
    }

    // mirrors helpers/test_entity.py: test_async_write_ha_state_thread_safety
    // mirrors helpers/test_entity.py: test_async_write_ha_state_thread_safety_always
    @Test
    void report_fromAWorker_isPosted() {
        var lamp = lamp("Kitchen");
        home.addEntities(lamp);
        home.untilIdle();
        home.states()
                .on(KITCHEN, Listener.callback(change -> seen.add(change.now().orElseThrow() + turn())));
        onAWorker(() -> {
            lamp.report(Light.Reading.ON);
            lamp.report(Light.Reading.OFF);
        });
        assertThat(seen).containsExactly("light.kitchen=on in a turn", "light.kitchen=off in a turn");
    }

    // mirrors util/test_async.py: test_get_scheduled_timer_handles
    @Test
    void timers_thatWait_areCounted() {
        long before = home.view().status().timers();
        var late = home.after(Duration.ofDays(1), callback(() -> seen.add("late")));
        home.after(Duration.ofDays(2), callback(() -> seen.add("later")));
        home.untilIdle();
        assertThat(home.view().status().timers()).isEqualTo(before + 2);
        late.cancel();
        home.untilIdle();
        assertThat(home.view().status().timers()).isEqualTo(before + 1);
    }
}
