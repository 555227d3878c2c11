package org.hob.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hob.home.Home;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Entries live and end one by one. */
class EntriesTest {

    @RegisterExtension
    final TestHome home = TestHome.create();

    private final List<String> heard = new ArrayList<>();
    private final Mistakes mistakes = new Mistakes();

    private void start(Home scope, Entries.Entry entry, Spot spot) {
        heard.add("+" + entry.key());
        scope.own(() -> heard.add("-" + entry.key()));
        if (entry.node().toString().contains("bad")) spot.wrong(entry.node(), "something good");
        if (entry.node().toString().contains("worse")) throw new IllegalStateException("no (expected: yes)");
    }

    private static Node at(int line, Object plain) {
        return Node.of(new Position("conf/a.yaml", line, 1), plain);
    }

    private static Sequence list(Node... nodes) {
        return new Sequence(new Position("conf/a.yaml", 1, 1), List.of(nodes));
    }

    private void become(Entries entries, Node... nodes) {
        heard.clear();
        entries.become(Entries.listed("rule", list(nodes), List.of("id", "alias"), mistakes), mistakes);
        home.untilIdle();
    }

    @Test
    void unchanged_goesOn_whereverItMovesTo() {
        Entries entries = new Entries(home, this::start);
        become(entries, at(1, Map.of("id", "a")), at(2, Map.of("alias", "b")));
        assertThat(heard).containsExactly("+id a", "+alias b");
        become(entries, at(5, Map.of("alias", "b")), at(6, Map.of("id", "a")), at(7, Map.of("id", "c")));
        assertThat(heard).containsExactly("+id c");
    }

    @Test
    void changed_isRestarted_andGone_ends() {
        Entries entries = new Entries(home, this::start);
        become(entries, at(1, Map.of("id", "a", "x", 1)), at(2, Map.of("id", "b")));
        become(entries, at(1, Map.of("id", "a", "x", 2)));
        assertThat(heard).containsExactlyInAnyOrder("+id a", "-id a", "-id b");
    }

    @Test
    void overlapping_changedEndsAfterItWasStartedAnew() {
        Entries entries = Entries.overlapping(home, this::start);
        become(entries, at(1, Map.of("id", "a", "x", 1)), at(2, Map.of("id", "b")));
        become(entries, at(1, Map.of("id", "a", "x", 2)));
        assertThat(heard).containsExactlyInAnyOrder("-id b", "+id a", "-id a").containsSubsequence("+id a", "-id a");
    }

    @Test
    void withoutAKey_itIsKnownByWhatItSays() {
        Entries entries = new Entries(home, this::start);
        become(entries, at(1, "x"), at(2, "x"));
        assertThat(heard).hasSize(2);
        become(entries, at(2, "x"), at(3, "x"), at(4, "y"));
        assertThat(heard).containsExactly("+says y 1");
    }

    @Test
    void mistakes_stayKnown_andAFailureIsOne() {
        Entries entries = new Entries(home, this::start);
        become(entries, at(1, Map.of("id", "bad")), at(2, Map.of("id", "worse")), at(3, Map.of("id", "c")));
        assertThat(mistakes.list())
                .hasToString("[conf/a.yaml:1: rule[0]: a mapping (expected: something good),"
                        + " conf/a.yaml:2: rule[1]: no (expected: yes)]");
        Mistakes again = new Mistakes();
        entries.become(
                Entries.listed(
                        "rule", list(at(1, Map.of("id", "bad")), at(2, Map.of("id", "worse"))), List.of("id"), again),
                again);
        assertThat(again.size()).isEqualTo(2);
    }

    @Test
    void sameKeyTwice_isAMistake() {
        become(new Entries(home, this::start), at(1, Map.of("id", "a")), at(2, Map.of("id", "a", "x", 1)));
        assertThat(heard).containsExactly("+id a");
        assertThat(mistakes.list())
                .hasToString(
                        "[conf/a.yaml:2: rule[1].id: a (expected: another id; the entry at conf/a.yaml:1 has it too)]");
    }
}
