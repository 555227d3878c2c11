package org.hob.templated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hob.action.Target;
import org.hob.automation.engine.Engine;
import org.hob.home.Home;
import org.hob.state.EntityId;
import org.hob.template.Templates;
import org.hob.template.house.TemplateService;
import org.hob.testkit.TestHome;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Section;
import org.jspecify.annotations.Nullable;

/** A house with entities that are computed, as tests speak of it. */
final class Computed {

    final TestHome home;
    final Engine engine;
    private final Templates templates;
    private final Home bundle;
    private Home life;
    private List<Section> sections;

    Computed(TestHome home) {
        this.home = home;
        templates = TemplateService.of(home.another("org.hob.template"));
        engine = new Engine(home.another("org.hob.automation"), templates);
        bundle = home.another("org.hob.templated");
        life = bundle.scope();
        sections = ComputedEntities.sections(life, templates, engine.language());
    }

    /** Lets the bundle go and come again, as with a restart of the house. */
    void restart() {
        life.close();
        home.untilIdle();
        life = bundle.scope();
        sections = ComputedEntities.sections(life, templates, engine.language());
    }

    /** Makes the entities of that section these, and says what is wrong with them. */
    List<String> take(String section, String yaml) {
        var mistakes = new Mistakes();
        for (var each : sections) {
            if (each.name().equals(section)) each.take(Yaml.read(yaml), mistakes);
        }
        home.untilIdle();
        return mistakes.list().stream().map(Object::toString).toList();
    }

    /** Makes the blocks of templates these, which are right. */
    void blocks(String yaml) {
        assertThat(take("template", yaml)).isEmpty();
    }

    void set(String id, String state) {
        home.set(EntityId.of(id), state);
    }

    String state(String id) {
        return home.state(id);
    }

    Map<String, Object> attributes(String id) {
        return home.states().get(EntityId.of(id)).orElseThrow().attributes();
    }

    @Nullable
    Object attribute(String id, String name) {
        return attributes(id).get(name);
    }

    void fire(String event, Map<String, ?> data) {
        home.events().fire(event, data);
        home.untilIdle();
    }

    void act(String action, String entity) {
        act(action, entity, Map.of());
    }

    void act(String action, String entity, Map<String, ?> data) {
        home.actions().call(action, data, Target.of(EntityId.of(entity))).await();
        home.untilIdle();
    }

    void pass(long seconds) {
        home.advance(Duration.ofSeconds(seconds));
    }

    /** Returns what happened that begins so. */
    List<String> all(String begin) {
        return home.happened().stream().filter(line -> line.startsWith(begin)).toList();
    }
}
