package org.hob.entity;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.hob.entity.EntityDescription.named;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.hob.action.Action;
import org.hob.action.ActionException;
import org.hob.state.EntityId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an entity says before, while and after it comes home. */
class EntityTest {

    private final Meter meter = new Meter();
    private final Heard heard = new Heard();

    @Test
    void report_beforeHome_showsTheLastOnArrival() {
        meter.report(new Reading(1));
        meter.report(new Reading(2));
        meter.connect(heard);
        assertThat(heard.said).containsExactly(new Reading(2));
    }

    @Test
    void report_atHome_showsAtOnce() {
        meter.connect(heard);
        meter.report(new Reading(1));
        meter.report(new Reading(1));
        meter.lost("unplugged");
        assertThat(heard.said).containsExactly(new Reading(1), new Reading(1), "unplugged");
    }

    @Test
    void connect_withNothingSaid_saysNothing() {
        meter.connect(heard);
        assertThat(heard.said).isEmpty();
    }

    @Test
    void lost_beforeHome_showsOnArrival() {
        meter.report(new Reading(1));
        meter.lost("unplugged");
        meter.connect(heard);
        assertThat(heard.said).containsExactly("unplugged");
    }

    @Test
    void report_afterLostBeforeHome_isBack() {
        meter.lost("unplugged");
        meter.report(new Reading(1));
        meter.connect(heard);
        assertThat(heard.said).containsExactly(new Reading(1));
    }

    @Test
    void connect_again_isRefused() {
        meter.connect(heard);
        assertThatIllegalStateException()
                .isThrownBy(() -> meter.connect(heard))
                .withMessage("entity: Meter added again (expected: a new object each time)");
    }

    @Test
    void report_whileItComesHome_isNeverMissed() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 2000; round++) {
                var racing = new Meter();
                var home = new Heard();
                var start = new CyclicBarrier(2);
                var reporting = threads.submit(() -> {
                    start.await(10, SECONDS);
                    for (int i = 1; i <= 20; i++) racing.report(new Reading(i));
                    return true;
                });
                var connecting = threads.submit(() -> {
                    start.await(10, SECONDS);
                    racing.connect(home);
                    return true;
                });
                reporting.get(10, SECONDS);
                connecting.get(10, SECONDS);
                assertThat(home.said).contains(new Reading(20));
            }
        }
    }

    @Test
    void unsupported_saysWhatWasExpected() {
        assertThat(meter.refusal(new Meter.Reset()))
                .isInstanceOf(ActionException.Unsupported.class)
                .hasMessage("entity_id: Meter (expected: an entity that can do Reset)");
    }

    @Test
    void update_notOverridden_isNotPolled() {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(meter::update);
    }

    record Reading(double value) {}

    static final class Meter extends Entity<Reading> {

        record Reset() implements Action {}

        Meter() {
            super(named("Meter"), new NoTraits());
        }

        ActionException refusal(Reset how) {
            return unsupported(how);
        }
    }

    private static final class Heard implements Entity.Outlet<Reading> {

        final List<Object> said = new CopyOnWriteArrayList<>();

        @Override
        public void report(Reading reading) {
            said.add(reading);
        }

        @Override
        public void report(@Nullable Reading reading, Map<String, ?> more) {
            said.add(reading == null ? more : reading + " " + more);
        }

        @Override
        public void lost(String reason) {
            said.add(reason);
        }

        @Override
        public void unavailable() {
            said.add("unavailable");
        }

        @Override
        public Optional<EntityId> called() {
            return Optional.of(EntityId.of("meter.cellar"));
        }

        @Override
        public Optional<Reading> shown() {
            return Optional.empty();
        }
    }
}
