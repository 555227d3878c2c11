package org.hob.core.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hob.job.Listener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Listeners that fire for listeners that fire for listeners, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(60)
final class ChainTest extends OpenHouse {

    private static final int EACH = 100;

    private final AtomicInteger told = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    ChainTest(boolean portable) {
        super(portable);
    }

    private void each(String heard, Runnable fires) {
        for (int n = 0; n < EACH; n++) home.events().on(heard, Listener.callback(_ -> fires.run()));
    }

    private void fire(String name) {
        home.events().fire(name, Map.of());
    }

    /** One event, which 100 hear; each fires one that 100 hear; each of those, too: that would be 1,010,100 calls in all. */
    @Test
    void eventThatSetsOffAMillionCalls_mayFireNoMore_andForgetsNobody() {
        each("stone", () -> fire("wave"));
        each("wave", () -> {
            try {
                fire("ripple");
            } catch (IllegalStateException tooMany) {
                refused.incrementAndGet();
            }
        });
        each("ripple", told::incrementAndGet);
        settle();
        fire("stone");
        settle();
        // None where they take so long that the bundle is told the rest in its lane: that is another turn.
        assertThat(refused).hasValueLessThanOrEqualTo(2 * EACH);
        assertThat(told).hasValue(EACH * (EACH * EACH - refused.get()));
    }
}
