package org.hob.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UlidTest {

    private static final long LATEST = (1L << 48) - 1;

    @Test
    void at_hasCrockfordsAlphabet() {
        for (int i = 0; i < 1000; i++) assertThat(Ulid.at(i)).matches("[0-7][0-9A-HJKMNP-TV-Z]{25}");
    }

    @Test
    void at_sortsByTime() {
        long now = Instant.parse("2026-11-20T08:00:00Z").toEpochMilli();
        var ids = LongStream.range(0, 1000).mapToObj(i -> Ulid.at(now + i * i)).toList();
        assertThat(ids).isSorted();
    }

    @Test
    void at_usesEveryCharacterEverywhere() {
        for (int place = 10; place < 26; place++) {
            var seen = new HashSet<Character>();
            for (int i = 0; i < 2000; i++) seen.add(Ulid.at(0).charAt(place));
            assertThat(seen).as("place " + place).hasSize(32);
        }
    }

    @Test
    void millis_givesTheTimeBack() {
        for (long millis : new long[] {0, 1, 1_469_918_176_385L, LATEST}) {
            assertThat(Ulid.millis(Ulid.at(millis))).isEqualTo(millis);
        }
        assertThat(Ulid.at(1_469_918_176_385L))
                .as("the specification's example")
                .startsWith("01ARYZ6S41");
        assertThat(Ulid.at(LATEST)).startsWith("7ZZZZZZZZZ");
    }

    @Test
    void at_outOfRange_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ulid.at(-1)).withMessageContaining("millis: -1");
        assertThatIllegalArgumentException().isThrownBy(() -> Ulid.at(LATEST + 1));
    }

    @Test
    void millis_malformed_isRefused() {
        for (var text : new String[] {"", "01ARYZ6S41", "81ARYZ6S41TSV4RRFFQ69G5FAV", "01ARYZ6SU1TSV4RRFFQ69G5FAV"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ulid.millis(text))
                    .withMessageContaining("ulid: " + text);
        }
    }
}
