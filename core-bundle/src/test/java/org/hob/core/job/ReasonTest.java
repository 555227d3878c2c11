package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReasonTest {

    @Test
    void failure_isPutIntoWords() {
        assertThat(Reason.of(new IllegalStateException("why"))).isEqualTo("java.lang.IllegalStateException: why");
        assertThat(Reason.messageOf(new IllegalStateException("why"))).isEqualTo("why");
        assertThat(Reason.of(null)).isEqualTo("null");
    }

    @Test
    void failureThatFailsWhenAsked_isNamed() {
        assertThat(Reason.of(new Unspeakable())).contains("Unspeakable");
        assertThat(Reason.messageOf(new Unspeakable())).contains("Unspeakable");
    }

    private static final class Unspeakable extends RuntimeException {
        @Override
        public String getMessage() {
            throw new AssertionError("asked");
        }
    }
}
