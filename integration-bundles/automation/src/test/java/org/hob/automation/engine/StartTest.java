package org.hob.automation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.hob.automation.parts.Triggers;
import org.hob.job.Listener;
import org.hob.template.house.TemplateService;
import org.hob.testkit.TestHome;
import org.hob.yaml.Entries;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Spot;
import org.hob.yaml.YamlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The start of the house, of which automations are told once all of them are armed. */
@Timeout(60)
final class StartTest {

    private static final String BELL = "{trigger: doorbell, door: front}";
    private static final String AT_START =
            "- {alias: begin, trigger: {trigger: homeassistant, event: start}, action: {event: begun}}\n";

    @RegisterExtension
    final TestHome home = TestHome.create();

    @RegisterExtension
    final HeardLog log = new HeardLog();

    private final AutomationsTest.Doorbell bell = new AutomationsTest.Doorbell();

    record Block(Triggers triggers) {}

    private static void take(Engine engine, String yaml) {
        engine.automations().take(YamlText.read(yaml), new Mistakes());
    }

    private void bellComes(Engine engine) {
        engine.addTrigger("doorbell", bell);
        home.untilIdle();
    }

    private void bellGoes(Engine engine) {
        engine.remove("trigger", "doorbell", bell);
        home.untilIdle();
    }

    private Engine young(YoungHouse house) {
        return new Engine(house.home("org.hob.automation"), TemplateService.of(house.home("org.hob.template")));
    }

    private void assertBegun() {
        assertThat(home.happened().stream().filter("begun"::equals)).hasSize(1);
    }

    @Test
    void start_isTold_thoughABlockEndedBeforeIt() {
        var house = new YoungHouse(home);
        var engine = young(house);
        bellComes(engine);
        engine.language()
                .open(
                        Block.class,
                        new Entries.Entry("one", "test[0]", YamlText.read("{triggers: [" + BELL + "]}")),
                        engine.home().scope(),
                        new Spot("test[0]", new Mistakes()),
                        (at, plan) -> plan.triggers().arm(at, "test", Listener.callback(_ -> home.record("rung"))));
        home.untilIdle();
        bellGoes(engine);
        take(engine, AT_START);
        house.start();
        assertBegun();
    }

    @Test
    void start_isTold_thoughAnAutomationCameBackBeforeIt() {
        var house = new YoungHouse(home);
        var engine = young(house);
        take(engine, AT_START + "- {alias: rings, trigger: " + BELL + ", action: {event: rung}}");
        bellComes(engine);
        assertThat(home.happened()).doesNotContain("begun");
        house.start();
        assertBegun();
    }
}
