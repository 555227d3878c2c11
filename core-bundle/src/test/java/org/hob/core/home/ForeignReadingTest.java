package org.hob.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hob.entity.EntityDescription.named;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hob.domain.Sensor;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said with classes of others, whose code may not run inside the home, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class ForeignReadingTest extends OpenHouse {

    private static final EntityId SHELF = EntityId.of("shelf.left");

    private static final AtomicInteger COMPARED = new AtomicInteger();

    ForeignReadingTest(boolean portable) {
        super(portable);
        COMPARED.set(0);
    }

    /** A domain whose readings hold collections, alone and in a record. */
    @Domain("shelf")
    static final class Shelf extends Entity<Shelf.Reading> {

        record Row(List<String> books) {}

        record Reading(boolean full, List<String> books, Optional<Row> row, Map<String, Integer> pages) {}

        /** What is compared by code that somebody wrote. */
        record Traits(int width) {

            @Override
            public boolean equals(@Nullable Object other) {
                COMPARED.incrementAndGet();
                return other instanceof Traits traits && traits.width == width;
            }

            @Override
            public int hashCode() {
                return width;
            }
        }

        Shelf(Traits traits) {
            super(named("Left").id("left"), traits);
        }

        void becomes(Traits traits) {
            can(traits);
        }
    }

    /** Says the same as any other list of its book, in its own time. */
    private static final class Lazy extends AbstractList<String> {

        private final String book;

        Lazy(String book) {
            this.book = book;
        }

        @Override
        public String get(int index) {
            return book;
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            COMPARED.incrementAndGet();
            return super.equals(other);
        }

        @Override
        public int hashCode() {
            COMPARED.incrementAndGet();
            return super.hashCode();
        }
    }

    private static Shelf.Reading reading(String book) {
        return new Shelf.Reading(
                true, new Lazy(book), Optional.of(new Shelf.Row(new Lazy(book))), new HashMap<>(Map.of(book, 7)));
    }

    @Test
    void collections_areComparedByTheirCopies() {
        var shelf = new Shelf(new Shelf.Traits(1));
        home.addEntities(shelf);
        var first = reading("Emma");
        shelf.report(first);
        settle();
        var before = shown();
        assertThat(before.attributes())
                .containsEntry("books", List.of("Emma"))
                .containsEntry("pages", Map.of("Emma", 7));
        assertThat(before.reading(Shelf.Reading.class)).containsSame(first);
        assertThat(shelf.shown()).containsSame(first);
        shelf.report(reading("Emma"));
        settle();
        assertThat(shown().updated()).isEqualTo(before.updated());
        assertThat(COMPARED).hasValue(0);
        shelf.report(reading("Persuasion"));
        settle();
        assertThat(shown().attributes()).containsEntry("books", List.of("Persuasion"));
        assertThat(COMPARED).hasValue(0);
    }

    @Test
    void list_thatSomebodyLocks_holdsUpNobody() {
        var shelf = new Shelf(new Shelf.Traits(1));
        home.addEntities(shelf);
        shelf.report(new Shelf.Reading(true, List.of("Emma"), Optional.empty(), Map.of()));
        settle();
        var books = Collections.synchronizedList(new ArrayList<>(List.of("Emma")));
        synchronized (books) {
            shelf.report(new Shelf.Reading(true, books, Optional.empty(), Map.of()));
            home.turn(() -> {});
        }
        assertThat(shown().value()).isEqualTo("on");
    }

    @Test
    void traits_areComparedByWhoSaysThem() {
        var shelf = new Shelf(new Shelf.Traits(1));
        home.addEntities(shelf);
        shelf.report(reading("Emma"));
        settle();
        var before = shown();
        shelf.becomes(new Shelf.Traits(1));
        int said = COMPARED.get();
        shelf.report(reading("Emma"));
        settle();
        assertThat(shown().updated()).isEqualTo(before.updated());
        shelf.becomes(new Shelf.Traits(2));
        shelf.report(reading("Emma"));
        settle();
        assertThat(shown().attributes()).containsEntry("width", 2);
        assertThat(COMPARED).hasValue(said + 1);
    }

    @Test
    @SuppressWarnings("serial")
    void numbersOfOthers_areRefused() {
        var sensor = new Sensor(named("Own").id("own"), Sensor.Traits.TEXT);
        home.addEntities(sensor);
        Number own = new BigDecimal("1.5") {};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sensor.report(new Sensor.Reading(own)))
                .withMessageContaining("(expected: a number of the JDK's, a text or a time)");
        sensor.report(new Sensor.Reading(new BigDecimal("1.50")));
        settle();
        assertThat(state("sensor.own")).isEqualTo("1.50");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> home.states().set(SHELF, "full", Map.of("width", own)))
                .withMessageContaining("attributes.width: ");
    }

    @Test
    void moreThanCanBeCompared_isRefused() {
        var many = Collections.nCopies(70_000, "Emma");
        var shelf = new Shelf(new Shelf.Traits(1));
        home.addEntities(shelf);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shelf.report(new Shelf.Reading(true, many, Optional.empty(), Map.of())))
                .withMessageContaining("Reading.books: more than 65536 values (expected: at most so many)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> home.states().set(SHELF, "full", Map.of("books", many)))
                .withMessageContaining("(expected: at most 65536 values in all)");
    }

    private State shown() {
        return home.states().get(SHELF).orElseThrow();
    }
}
