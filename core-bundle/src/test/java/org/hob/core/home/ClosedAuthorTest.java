package org.hob.core.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hob.state.EntityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** States without an entity go with the scope that wrote them, also when it has ended before. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class ClosedAuthorTest extends OpenHouse {

    private static final EntityId PLANT = EntityId.of("sensor.plant");

    ClosedAuthorTest(boolean portable) {
        super(portable);
    }

    @Test
    void set_byAScopeThatHasEnded_leavesNothing() {
        var gone = home.scope();
        gone.close();
        gone.states().set(PLANT, "dry", Map.of());
        home.turn(() -> gone.states().force(PLANT, "wet", Map.of()));
        settle();
        assertThat(state("sensor.plant")).isEqualTo("none");
        home.states().set(PLANT, "moist", Map.of());
        settle();
        assertThat(state("sensor.plant")).isEqualTo("moist");
    }

    @Test
    void close_takesWhatWasWritten() {
        var going = home.scope();
        going.states().set(PLANT, "dry", Map.of());
        settle();
        going.close();
        settle();
        assertThat(state("sensor.plant")).isEqualTo("none");
    }
}
