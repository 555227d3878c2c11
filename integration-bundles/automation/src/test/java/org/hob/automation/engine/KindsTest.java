package org.hob.automation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hob.automation.parts.Triggers;
import org.hob.testkit.TestHome;
import org.hob.yaml.Entries;
import org.hob.yaml.Mistakes;
import org.hob.yaml.YamlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Kinds that come and go while an entry is read, and while something runs. */
@Timeout(60)
final class KindsTest {

    private static final String BELL = "{trigger: doorbell, door: front}";

    @RegisterExtension
    final TestHome home = TestHome.create();

    @RegisterExtension
    final HeardLog log = new HeardLog();

    private final AutomationsTest.Doorbell bell = new AutomationsTest.Doorbell();

    record Block(Triggers triggers) {}

    private static Entries.Entry entry(String yaml) {
        return new Entries.Entry("one", "test[0]", YamlText.read(yaml));
    }

    private static Entries.Entry block() {
        return entry("{triggers: [" + BELL + "]}");
    }

    private void bellComes(Engine engine) {
        engine.addTrigger("doorbell", bell);
        home.untilIdle();
    }

    private void bellGoes(Engine engine) {
        engine.remove("trigger", "doorbell", bell);
        home.untilIdle();
    }

    @Test
    void kind_thatComesBetweenReadingAndOpening_isNotMissed() {
        var acts = new Acts(home);
        var engine = acts.engine;
        var guests = new Guests(engine);
        var said = entry("{alias: rings, trigger: " + BELL + ", action: {event: rung}}");
        var readout = AutomationMember.read(engine, said, new Mistakes());
        var block = guests.read(Block.class, block(), new Mistakes());
        bellComes(engine);
        var scope = engine.home().scope();
        engine.add(scope, new AutomationMember(engine, scope, said, readout));
        engine.add(
                scope, new Guest<>(guests, Block.class, scope, block(), block, (_, _) -> home.record("block opened")));
        home.untilIdle();
        assertThat(home.state("automation.rings")).isEqualTo("on");
        assertThat(acts.count("block opened")).isOne();
    }

    @Test
    void kind_ofWhichOnlyTheWordIsThere_endsNothing() {
        var acts = new Acts(home);
        acts.automate("""
            - alias: a
              trigger: {trigger: event, event_type: go}
              action: [{delay: 5}, {event: doorbell}]
            """);
        acts.fire("go");
        bellComes(acts.engine);
        bellGoes(acts.engine);
        acts.pass(5);
        assertThat(acts.count("doorbell")).isOne();
    }

    @Test
    void kind_thatIsReplaced_isUsedAtOnce() {
        var acts = new Acts(home);
        bellComes(acts.engine);
        acts.automate("- {alias: a, trigger: " + BELL + ", action: [{delay: 5}, {event: hit}]}");
        acts.fire("doorbell", Map.of("door", "front"));
        acts.engine.remove("trigger", "doorbell", bell);
        acts.engine.addTrigger("doorbell", new AutomationsTest.Doorbell());
        home.untilIdle();
        acts.pass(5);
        assertThat(acts.count("hit")).isZero();
        acts.fire("doorbell", Map.of("door", "front"));
        acts.pass(5);
        assertThat(acts.count("hit")).isOne();
    }
}
