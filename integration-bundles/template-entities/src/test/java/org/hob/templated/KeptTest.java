package org.hob.templated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hob.home.Home;
import org.hob.job.Job;
import org.hob.state.EntityId;
import org.hob.storage.Store;
import org.hob.templated.Kept.Document;
import org.hob.templated.Kept.Last;
import org.hob.testkit.TestHome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is kept over restarts, and for how long. */
final class KeptTest {

    private static final EntityId BELL = EntityId.of("sensor.bell");
    private static final EntityId GONG = EntityId.of("sensor.gong");
    private static final Last ON = new Last("on", Map.of(), null);

    @RegisterExtension
    final TestHome home = TestHome.create();

    private @Nullable Home run;

    /** A document that takes a second to be read, and cannot be at first. */
    private final class SlowStore implements Store<Document> {

        private boolean isBroken;

        SlowStore(boolean isBroken) {
            this.isBroken = isBroken;
        }

        @Override
        public Optional<Document> load() {
            home.sleep(Duration.ofSeconds(1));
            if (!isBroken) return Optional.of(new Document(Map.of(BELL.toString(), ON), null));
            isBroken = false;
            throw new IllegalStateException("no disk");
        }

        @Override
        public void save(Document document) {}

        @Override
        public void saveLater(Duration delay, Supplier<Document> document) {}
    }

    /** The document as it was once, without times. */
    private record Older(Map<String, Last> last) {}

    /** Begins a run of the house, after the one before. */
    private Kept begin() {
        if (run != null) run.close();
        home.untilIdle();
        run = home.scope();
        var kept = new Kept(run);
        kept.load();
        return kept;
    }

    private void pass(long days) {
        home.advance(Duration.ofDays(days));
    }

    @Test
    void sectionsThatLoadAtOnce_allHaveIt() {
        var kept = new Kept(home, new SlowStore(false));
        var found = new ArrayList<Optional<Last>>();
        for (int section = 0; section < 3; section++) {
            home.start(Job.coroutine(() -> {
                kept.load();
                found.add(kept.of(BELL));
            }));
        }
        home.runDue();
        assertThat(found).isEmpty();
        home.advance(Duration.ofSeconds(1));
        assertThat(found).hasSize(3).containsOnly(Optional.of(ON));
    }

    @Test
    void loadThatFails_isTriedAgainByTheNext() {
        var kept = new Kept(home, new SlowStore(true));
        assertThatIllegalStateException().isThrownBy(kept::load);
        kept.load();
        assertThat(kept.of(BELL)).contains(ON);
    }

    @Test
    void whatIsNewer_isNotOverwrittenByWhatWasRead() {
        var kept = new Kept(home, new SlowStore(false));
        var off = new Last("off", Map.of(), null);
        kept.keep(BELL, off);
        kept.load();
        assertThat(kept.of(BELL)).contains(off);
    }

    @Test
    void forgotten_isForgottenInTheNextRun() {
        var kept = begin();
        kept.keep(BELL, ON);
        kept.keep(GONG, ON);
        kept.forget(BELL);
        kept = begin();
        assertThat(kept.of(BELL)).isEmpty();
        assertThat(kept.of(GONG)).contains(ON);
    }

    // mirrors helpers/test_restore_state.py: test_dump_data
    @Test
    void nobodyAsksForItForAWeek_itIsForgotten() {
        var kept = begin();
        kept.keep(BELL, ON);
        kept.keep(GONG, ON);
        for (int day = 0; day < 8; day += 4) {
            kept = begin();
            assertThat(kept.of(GONG)).contains(ON);
            pass(4);
        }
        kept = begin();
        assertThat(kept.of(BELL)).isEmpty();
        assertThat(kept.of(GONG)).contains(ON);
    }

    @Test
    void entityThatRests_isKeptHoweverLong() {
        begin().keep(BELL, ON);
        pass(30);
        begin().keep(GONG, ON);
        pass(6);
        assertThat(begin().of(BELL)).contains(ON);
    }

    @Test
    void documentWithoutTimes_isReadToo() {
        home.store("entities", Older.class).save(new Older(Map.of(BELL.toString(), ON)));
        assertThat(begin().of(BELL)).contains(ON);
    }
}
