package org.hob.itests.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hob.testkit.TestHome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Documents that survive what wrote them. */
final class StoreTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @RegisterExtension
    final TestHome home = TestHome.create();

    /** Something to keep. */
    public record Notes(String first, @Nullable Integer second, Map<String, List<Double>> more) {}

    private static Notes notes(String first) {
        return new Notes(first, null, Map.of("a", List.of(1.5, 2.0)));
    }

    @Test
    void nothing_isThereAtFirst() {
        assertThat(home.store("notes", Notes.class).load()).isEmpty();
    }

    @Test
    void saved_isReadByTheNext() {
        home.store("notes", Notes.class).save(notes("one"));
        assertThat(home.store("notes", Notes.class).load()).contains(notes("one"));
        assertThat(home.store("others", Notes.class).load()).isEmpty();
        assertThat(home.another("somebody").store("notes", Notes.class).load()).isEmpty();
    }

    // mirrors helpers/test_storage.py: test_saving_with_delay
    @Test
    void savedLater_isWrittenAfterThatTime_theLastOfSeveral() {
        var store = home.store("notes", Notes.class);
        store.saveLater(SOON, () -> notes("one"));
        home.advance(Duration.ofSeconds(9));
        store.saveLater(SOON, () -> notes("two"));
        home.advance(Duration.ofSeconds(1));
        assertThat(home.store("notes", Notes.class).load()).contains(notes("two"));
    }

    // mirrors helpers/test_storage.py: test_saving_with_delay_churn_reduction
    @Test
    void savedLater_againAndAgain_isWrittenOnce() {
        var written = new AtomicInteger();
        var store = home.store("notes", Notes.class);
        for (int n = 0; n < 100; n++) {
            store.saveLater(SOON, () -> notes("write " + written.incrementAndGet()));
            home.advance(Duration.ofMillis(10));
        }
        home.advance(SOON);
        assertThat(written).hasValue(1);
    }

    // mirrors helpers/test_storage.py: test_loading_while_delay
    @Test
    void savedLater_isReadBeforeItIsWritten() {
        home.store("notes", Notes.class).saveLater(SOON, () -> notes("one"));
        assertThat(home.store("notes", Notes.class).load()).contains(notes("one"));
    }

    // mirrors helpers/test_storage.py: test_saving_on_final_write
    @Test
    void savedLater_isWrittenWhenTheOwnerEnds() {
        var scope = home.scope();
        scope.store("notes", Notes.class).saveLater(SOON, () -> notes("one"));
        home.runDue();
        scope.close();
        home.untilIdle();
        assertThat(home.store("notes", Notes.class).load()).contains(notes("one"));
    }

    // mirrors helpers/test_storage.py: test_loading_corrupt_core_file
    @Test
    void broken_isNamed_andPutAside() {
        home.store("notes", Notes.class).save(notes("one"));
        assertThat(home.store("notes", Other.class).load()).isEqualTo(Optional.empty());
        assertThat(home.notices()).singleElement().asString().contains("test.notes.json", "put aside");
        assertThat(home.store("notes", Notes.class).load()).isEmpty();
    }

    /** Something that is not the same. */
    public record Other(int number) {}

    @Test
    void nameOfNoFile_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> home.store("../x", Notes.class));
    }
}
