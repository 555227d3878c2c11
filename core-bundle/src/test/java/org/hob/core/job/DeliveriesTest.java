package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How much may happen in one segment, and what is said beyond that. */
final class DeliveriesTest {

    private static final Registration<?>[] NOBODY = {};

    private final Deliveries deliveries = new Deliveries();

    @Test
    void tooManyEvents_areTooMuch() {
        for (int n = 1; n < Deliveries.IN_ONE_SEGMENT; n++) deliveries.count();
        assertThat(deliveries.isCrowded()).isFalse();
        deliveries.count();
        assertThat(deliveries.isCrowded()).isTrue();
        assertThat(deliveries.excess()).isEqualTo("fires more than 4096 events in one turn");
    }

    @Test
    void eventsInAChain_areTooMuch() {
        for (int n = 1; n < Deliveries.DEEPEST; n++) fireFromAListener(NOBODY);
        assertThat(deliveries.isCrowded()).isFalse();
        fireFromAListener(NOBODY);
        assertThat(deliveries.isCrowded()).isTrue();
        assertThat(deliveries.excess())
                .isEqualTo("fires more than 256 events in a chain, each because of the one before");
    }

    @Test
    void tooManyListeners_areTooMuch() {
        fireFromAListener(new Registration<?>[Deliveries.IN_ONE_CHAIN - 1]);
        assertThat(deliveries.isCrowded()).isFalse();
        var another = new Deliveries();
        another.add("knock", new Registration<?>[Deliveries.IN_ONE_CHAIN], null);
        assertThat(another.isCrowded()).isTrue();
        assertThat(another.excess()).isEqualTo("fires more than 1000000 calls of listeners in one turn");
    }

    /** Fires an event and goes on to tell of it, so that what is fired next is because of it. */
    private void fireFromAListener(Registration<?>[] listeners) {
        deliveries.add("knock", listeners, null);
        deliveries.next();
        deliveries.beginListener();
    }
}
