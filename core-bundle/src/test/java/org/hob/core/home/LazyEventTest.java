package org.hob.core.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.hob.event.Context;
import org.hob.job.Listener;
import org.hob.state.EntityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of an event only where somebody listens, and let go of afterwards, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class LazyEventTest extends OpenHouse {

    private static final AtomicInteger LOOKED_AT = new AtomicInteger();

    LazyEventTest(boolean portable) {
        super(portable);
    }

    /** One that counts how often it is turned into a map. */
    @SuppressWarnings("UnusedMethod") // by name, when an event becomes a map
    private record DoorBell(int presses) {

        @Override
        public int presses() {
            LOOKED_AT.incrementAndGet();
            return presses;
        }
    }

    @Test
    void payload_isMadeAMap_onlyForWhoListensByName() {
        LOOKED_AT.set(0);
        home.events().on(DoorBell.class, _ -> false, Listener.callback(_ -> {}));
        home.events().on("another_bell", Listener.callback(_ -> {}));
        home.events().fire(new DoorBell(1));
        settle();
        assertThat(LOOKED_AT).hasValue(0);
        var heard = new AtomicReference<Map<String, Object>>();
        home.events().on("door_bell", Listener.callback(event -> heard.set(event.payload())));
        home.events().fire(new DoorBell(2));
        settle();
        assertThat(LOOKED_AT).hasValue(1);
        assertThat(heard).hasValue(Map.of("presses", 2));
    }

    // mirrors test_core.py: test_state_changed_events_to_not_leak_contexts
    @Test
    void context_ofAnOldState_isLetGo() {
        var bell = EntityId.of("bell.door");
        home.states().set(bell, "silent", Map.of());
        settle();
        var old = contextOf(bell);
        for (int n = 0; n < 100; n++) home.states().set(bell, "ring " + n, Map.of());
        settle();
        while (old.get() != null) {
            System.gc();
            settle();
        }
        assertThat(home.states().get(bell)).isPresent();
    }

    private WeakReference<Context> contextOf(EntityId id) {
        return new WeakReference<>(home.states().get(id).orElseThrow().context());
    }
}
