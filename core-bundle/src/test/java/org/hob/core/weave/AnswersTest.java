package org.hob.core.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.job.Job.callback;
import static org.hob.job.Job.coroutine;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.acme.cloth.Constructs;
import org.acme.cloth.Porch;
import org.hob.core.home.House;
import org.hob.core.job.HouseClock;
import org.hob.guard.Culprit;
import org.hob.guard.Harm;
import org.hob.guard.Outcome;
import org.hob.guard.Policy;
import org.hob.home.Home;
import org.hob.job.Job;
import org.hob.job.WrongTurnException;
import org.hob.woven.Woven;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who is told off for what, and who not. */
@Timeout(60)
final class AnswersTest {

    @TempDir
    Path folder;

    private final House house = House.open(HouseClock.ofMachine());
    private final Home acme = house.home("acme's lamp", "acme");
    private final WovenLoader loader = new WovenLoader();
    private @Nullable AutoCloseable answers;

    @BeforeEach
    void open() {
        answers = Woven.answeredBy(new Answers(house.loop().turn(), new Endings(), house.guard()));
    }

    @AfterEach
    void close() throws Exception {
        if (answers != null) answers.close();
        house.close();
    }

    @Test
    void callback_isNamedBeforeItBlocks() {
        acme.start(callback(this::read)).await();
        assertThat(culprits()).singleElement().satisfies(culprit -> {
            assertThat(culprit.bundle()).isEqualTo("acme");
            assertThat(culprit.owner()).isEqualTo("acme's lamp");
            assertThat(culprit.place()).matches("Constructs\\.staticCall \\(Constructs\\.java:\\d+\\)");
            assertThat(culprit.called()).isEqualTo("Files.readString");
            assertThat(culprit.inCallback()).isTrue();
            assertThat(culprit.outcome()).isEqualTo(Outcome.REPORTED);
        });
    }

    @Test
    void callbackThatBlocksAgain_isNamedAgain() {
        for (int time = 0; time < 3; time++) acme.start(callback(this::read)).await();
        assertThat(culprits()).singleElement().returns(3L, Culprit::count);
    }

    @Test
    void coroutineAndWorker_mayWait() {
        acme.start(coroutine(this::read)).await();
        acme.start(Job.blocking(this::read)).await();
        assertThat(culprits()).isEmpty();
    }

    @Test
    void coroutineUnderReport_isNamed() {
        policy(Policy.REPORT);
        acme.start(coroutine(this::read)).await();
        assertThat(culprits()).singleElement().returns(false, Culprit::inCallback);
    }

    @Test
    void turnOfAWorker_isNamed() {
        acme.start(Job.blocking(() -> acme.turn(() -> {
                    read();
                    return "";
                })))
                .await();
        assertThat(culprits()).singleElement().returns(Harm.FILE, Culprit::harm);
    }

    @Test
    void strictCallback_isRefused() {
        policy(Policy.STRICT);
        assertThatThrownBy(() -> acme.start(callback(this::read)).await())
                .isInstanceOf(WrongTurnException.class)
                .hasMessageMatching("bundle acme: Constructs\\.staticCall \\(Constructs\\.java:\\d+\\) waits for a file"
                        + " \\(Files\\.readString\\) in a callback\\. .* Mark it @Coroutine, .*See"
                        + " docs/threads\\.md#files");
        assertThat(culprits()).singleElement().returns(Outcome.REFUSED, Culprit::outcome);
    }

    @Test
    void strictCoroutine_isRefusedWhatDoesNotGiveWay() {
        policy(Policy.STRICT);
        assertThatThrownBy(() -> acme.start(coroutine(this::read)).await()).isInstanceOf(WrongTurnException.class);
    }

    @Test
    void policyOff_saysNothing() {
        policy(Policy.OFF);
        acme.start(callback(this::read)).await();
        assertThat(culprits()).isEmpty();
    }

    @Test
    void callbackCalledWithTheTurn_isInOrder() {
        acme.start(callback(this::callMarked)).await();
        acme.start(coroutine(this::callMarked)).await();
        assertThat(culprits()).isEmpty();
    }

    @Test
    void callbackCalledByAWorker_isNamedWithWhoCalled() {
        acme.start(Job.blocking(this::callMarked)).await();
        assertThat(culprits()).singleElement().satisfies(culprit -> {
            assertThat(culprit.place()).matches("Porch\\.callMarked \\(Porch\\.java:\\d+\\)");
            assertThat(culprit.called()).isEqualTo("Porch.marked");
        });
    }

    @Test
    void callbackCalledByAStranger_isRefusedUnderStrict() {
        policy(Policy.STRICT);
        assertThatThrownBy(this::callMarked)
                .isInstanceOf(WrongTurnException.class)
                .hasMessageContaining("See docs/threads.md#wrong-thread");
    }

    /** Returns who was found of what woven code tells; what the watchdog sees on a busy machine is another thing. */
    private List<Culprit> culprits() {
        return house.guard().culprits().stream()
                .filter(culprit -> culprit.harm() == Harm.FILE || culprit.harm() == Harm.WRONG_THREAD)
                .filter(culprit -> culprit.place().matches("(Constructs|Porch)\\..*"))
                .toList();
    }

    private void policy(Policy usual) {
        house.guard().policies(usual, Map.of());
    }

    private void read() throws Exception {
        var file = Files.writeString(folder.resolve("cloth"), "cloth");
        var type = loader.loadClass(Constructs.class.getName());
        call(type.getConstructor(Path.class).newInstance(file), "staticCall");
    }

    private void callMarked() throws Exception {
        var type = loader.loadClass(Porch.class.getName());
        call(type.getConstructor().newInstance(), "callMarked");
    }

    private static void call(Object on, String method) throws Exception {
        try {
            on.getClass().getMethod(method).invoke(on);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }
}
