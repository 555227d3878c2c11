package org.hob.controls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hob.action.Target;
import org.hob.state.EntityId;
import org.hob.testkit.TestHome;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Position;
import org.hob.yaml.Section;
import org.jspecify.annotations.Nullable;

/** What stands in files, and what is asked by name, in a test. */
record Files(TestHome home) {

    /** Returns keys and values in that order, as YAML has them. */
    static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (int n = 0; n < pairs.length; n += 2) map.put(String.valueOf(pairs[n]), pairs[n + 1]);
        return map;
    }

    /** Returns what stands there, as a file has it. */
    static Node node(Map<String, ? extends @Nullable Object> says) {
        return Node.of(new Position("conf/configuration.yaml", 1, 1), says);
    }

    /** Gives a section what stands under its key, and returns what is wrong with it. */
    List<String> take(Section section, Map<String, ? extends @Nullable Object> says) {
        var mistakes = new Mistakes();
        section.take(node(says), mistakes);
        home.untilIdle();
        return mistakes.list().stream().map(Object::toString).toList();
    }

    /** Asks an entity, and waits until it has done it. */
    void ask(String action, String entity, Object... data) {
        home.actions().call(action, map(data), Target.of(EntityId.of(entity))).await();
    }

    Object attribute(String entity, String key) {
        return home.states().get(EntityId.of(entity)).orElseThrow().attributes().getOrDefault(key, "<none>");
    }
}
