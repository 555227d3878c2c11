package org.hob.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JournalTest {

    private final FakeHouse house = new FakeHouse()
            .with(FakeState.of("switch.fan", "off"), Schemas.PRESS)
            .with(FakeState.of("light.sofa", "off"), Schemas.TURN_ON, Schemas.TURN_OFF)
            .with(FakeState.of("light.desk", "on"), Schemas.TURN_ON, Schemas.TURN_OFF);
    private final Journal journal = new Journal(house.home(), "e");

    @Test
    void everything_isSortedById() {
        assertThat(ids(journal.all())).containsExactly("light.desk", "light.sofa", "switch.fan");
    }

    @Test
    void entitiesThatCanDoTheSame_areOfOneKind() {
        Journal.Changes all = journal.all();

        assertThat(all.entries().get(0).kind()).isEqualTo(all.entries().get(1).kind());
        assertThat(all.kinds())
                .hasSize(2)
                .containsEntry(all.entries().get(0).kind(), List.of(Schemas.TURN_ON, Schemas.TURN_OFF));
    }

    @Test
    void nothing_changesWhileNothingChanges() {
        Journal.Changes all = journal.all();
        Journal.Changes later = journal.since(all.revision());

        assertThat(later).isEqualTo(new Journal.Changes(all.revision(), false, List.of(), Map.of()));
    }

    @Test
    void changes_areWhatAnotherStateOfAnEntityIs() {
        String revision = journal.all().revision();
        house.with(FakeState.of("light.sofa", "on"), Schemas.TURN_ON, Schemas.TURN_OFF);

        assertThat(ids(journal.since(revision))).containsExactly("light.sofa");
        assertThat(ids(journal.since(revision))).as("for a second viewer").containsExactly("light.sofa");
        assertThat(journal.since(revision).kinds()).isEmpty();
        assertThat(journal.all().revision()).isNotEqualTo(revision);
    }

    @Test
    void reportOfTheSame_isNoChange() {
        String revision = journal.all().revision();
        house.with(FakeState.of("light.sofa", "off"), Schemas.TURN_ON, Schemas.TURN_OFF);

        assertThat(journal.since(revision).revision()).isEqualTo(revision);
    }

    @Test
    void newEntity_bringsItsKind() {
        String revision = journal.all().revision();
        house.with(FakeState.of("button.bell", "unknown"), Schemas.plainly("button.press"));

        Journal.Changes changes = journal.since(revision);

        assertThat(ids(changes)).containsExactly("button.bell");
        assertThat(changes.kinds())
                .containsOnlyKeys(changes.entries().getFirst().kind());
    }

    @Test
    void goneEntity_makesEverybodyReadEverything() {
        String revision = journal.all().revision();
        house.without("light.sofa");
        Journal.Changes changes = journal.since(revision);

        assertThat(changes.whole()).isTrue();
        assertThat(ids(changes)).containsExactly("light.desk", "switch.fan");
        assertThat(journal.since(changes.revision()).whole()).isFalse();
    }

    @Test
    void revisionOfAnotherEpoch_meansNothing() {
        journal.all();

        for (String strange : new String[] {"other-2", "e-", "e-x", "", "e-999999999999999999999", "e--1"}) {
            assertThat(journal.since(strange).whole()).as(strange).isTrue();
        }
    }

    @Test
    void emptyHouse_isWhole() {
        assertThat(new Journal(new FakeHouse().home(), "e").all().whole()).isTrue();
    }

    private static List<String> ids(Journal.Changes changes) {
        return changes.entries().stream()
                .map(entry -> entry.state().id().toString())
                .toList();
    }
}
