package org.hob.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.entity.EntityDescription.named;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hob.domain.Sensor;
import org.hob.entity.EntityDescription;
import org.hob.job.Callback;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Task;
import org.hob.state.EntityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Many entities that come at once, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class ManyEntitiesTest extends OpenHouse {

    ManyEntitiesTest(boolean portable) {
        super(portable);
    }

    private static List<Sensor> sensors(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Sensor(named("Same"), Sensor.Traits.TEXT))
                .toList();
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> n == 0 ? "sensor.same" : "sensor.same_" + (n + 1))
                .toList();
    }

    @Test
    void manyEntities_comeInOrder_aFewAtATime() {
        var came = new ArrayList<String>();
        var atHome = new ArrayList<Long>();
        home.states().onAny(Listener.callback(change -> {
            came.add(change.id().toString());
            atHome.add(home.states().all().count());
        }));
        settle();
        home.addEntities(sensors(100));
        settle();
        assertThat(came).isEqualTo(ids(100));
        assertThat(atHome).startsWith(32L).endsWith(100L).isSorted();
    }

    @Test
    void manyEntities_addedInATurn_areAtHomeRightAway() {
        var sensors = sensors(100);
        home.turn(() -> {
            home.addEntities(sensors);
            assertThat(sensors)
                    .extracting(sensor -> sensor.id().orElseThrow().toString())
                    .isEqualTo(ids(100));
            home.removeEntity(sensors.getLast());
        });
        settle();
        assertThat(home.states().all()).hasSize(99);
    }

    /** Is asked now and then. */
    private static final class Polled extends Sensor {

        private int asked;

        Polled() {
            super(EntityDescription.named("Polled").id("polled"), Traits.TEXT);
        }

        @Override
        @Callback
        public Reading update() {
            return Reading.of(String.valueOf(++asked));
        }
    }

    @Test
    void poll_thatTheOwnersLaneIsTooFullFor_goesOnLater() {
        var polled = new Polled();
        home.addEntities(polled);
        settle();
        assertThat(state("sensor.polled")).isEqualTo("1");
        var asked = new CompletableFuture<Task<?>>();
        var id = EntityId.of("sensor.polled");
        home.turn(() -> {
            for (int n = 0; n < 100_000; n++) home.add(Job.callback(() -> {}));
            asked.complete(home.actions().refresh(id));
        });
        asked.join().await();
        assertThat(state("sensor.polled")).isEqualTo("unavailable");
        home.actions().refresh(id).await();
        assertThat(state("sensor.polled")).isEqualTo("2");
    }
}
