package org.hob.automation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hob.action.Target;
import org.hob.automation.Trace;
import org.hob.job.Task;
import org.hob.state.EntityId;
import org.hob.template.house.TemplateService;
import org.hob.testkit.TestHome;
import org.hob.yaml.Mistake;
import org.hob.yaml.Mistakes;
import org.hob.yaml.YamlText;

/** A house with automations and scripts, as tests speak of it. */
final class Acts {

    final TestHome home;
    final Engine engine;

    Acts(TestHome home) {
        this.home = home;
        engine = new Engine(home.another("org.hob.automation"), TemplateService.of(home.another("org.hob.template")));
    }

    /** Makes the house's automations these, and says what is wrong with them. */
    List<Mistake> automations(String yaml) {
        var mistakes = new Mistakes();
        engine.automations().take(YamlText.read(yaml), mistakes);
        home.untilIdle();
        return mistakes.list();
    }

    /** Makes the house's scripts these, and says what is wrong with them. */
    List<Mistake> scripts(String yaml) {
        var mistakes = new Mistakes();
        engine.scripts().take(YamlText.read(yaml), mistakes);
        home.untilIdle();
        return mistakes.list();
    }

    /** Makes the house's automations these, which are right. */
    void automate(String yaml) {
        assertThat(automations(yaml)).isEmpty();
    }

    /** Makes the script {@code s} of these steps, and begins it. */
    Task<Map<String, Object>> run(String steps) {
        return run(steps, Map.of());
    }

    Task<Map<String, Object>> run(String steps, Map<String, ?> data) {
        script("", steps);
        return call(data);
    }

    /** Makes the script {@code s} of these keys and steps. */
    void script(String keys, String steps) {
        assertThat(scripts("s:\n" + keys.indent(2) + "  sequence:\n" + steps.indent(4)))
                .isEmpty();
    }

    Task<Map<String, Object>> call(Map<String, ?> data) {
        var task = home.actions().call("script.s", data, Target.NONE);
        home.untilIdle();
        return task;
    }

    void set(String id, String state) {
        home.set(EntityId.of(id), state);
    }

    void set(String id, String state, Map<String, ?> attributes) {
        home.states().set(EntityId.of(id), state, attributes);
        home.untilIdle();
    }

    void fire(String event) {
        fire(event, Map.of());
    }

    void fire(String event, Map<String, ?> data) {
        home.events().fire(event, data);
        home.untilIdle();
    }

    void act(String action, String entity) {
        home.actions().call(action, Map.of(), Target.of(EntityId.of(entity))).await();
        home.untilIdle();
    }

    void pass(long seconds) {
        home.advance(Duration.ofSeconds(seconds));
    }

    /** Returns how often that happened. */
    long count(String line) {
        return home.happened().stream().filter(line::equals).count();
    }

    /** Returns what happened that begins so. */
    List<String> all(String begin) {
        return home.happened().stream().filter(line -> line.startsWith(begin)).toList();
    }

    Trace trace() {
        return trace("script.s");
    }

    /** Returns what that line of the script's last run says. */
    Map<String, Object> result(int line) {
        return new java.util.LinkedHashMap<>(trace().lines().get(line).result());
    }

    Trace trace(String id) {
        return engine.traces(EntityId.of(id)).getFirst();
    }

    @org.jspecify.annotations.Nullable
    Object attribute(String id, String name) {
        return home.states().get(EntityId.of(id)).orElseThrow().attributes().get(name);
    }
}
