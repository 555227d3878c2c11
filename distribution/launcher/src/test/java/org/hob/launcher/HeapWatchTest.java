package org.hob.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapWatchTest {

    private final HeapWatch watch = new HeapWatch();

    @Test
    void memoryThatStaysFull_isUsedUp() {
        for (int look = 1; look < 5; look++) assertThat(watch.isUsedUp(true)).isFalse();
        assertThat(watch.isUsedUp(true)).isTrue();
    }

    @Test
    void memoryThatIsFullForAMoment_isNot() {
        for (int look = 1; look < 5; look++) assertThat(watch.isUsedUp(true)).isFalse();
        assertThat(watch.isUsedUp(false)).isFalse();
        assertThat(watch.isUsedUp(true)).isFalse();
    }
}
