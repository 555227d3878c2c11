package org.hob.homeassistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hob.action.Target;
import org.hob.testkit.TestHome;
import org.hob.yaml.Form;
import org.hob.yaml.Mistake;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Section;
import org.hob.yaml.YamlFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ReloadsTest {

    @RegisterExtension
    final TestHome home = TestHome.create();

    private final AtomicInteger readings = new AtomicInteger();

    /** Files that count how often they are read. */
    private record Counted(AtomicInteger readings) implements YamlFiles {

        @Override
        public List<Mistake> reload() {
            readings.incrementAndGet();
            return List.of();
        }

        @Override
        public List<Mistake> check() {
            return List.of();
        }

        @Override
        public List<Mistake> mistakes() {
            return List.of();
        }
    }

    /** A section that reads nothing. */
    private record Named(String name, int number) implements Section {

        @Override
        public Form form() {
            return Form.LIST;
        }

        @Override
        public void take(Node node, Mistakes mistakes) {}

        @Override
        public void check(Node node, Mistakes mistakes) {}
    }

    private void ask(String action) {
        home.untilIdle();
        home.actions().call(action, Map.of(), Target.NONE).await();
    }

    @Test
    void eachSection_hasItsReload_asLongAsItIsThere() {
        var reloads = new Reloads(home, new Counted(readings));
        reloads.add(new Named("scene", 1));
        reloads.add(new Named("light", 1));
        reloads.add(new Named("light", 2));
        ask("scene.reload");
        ask("light.reload");
        assertThat(readings).hasValue(2);
        reloads.remove(new Named("light", 1));
        ask("light.reload");
        reloads.remove(new Named("light", 2));
        assertThatThrownBy(() -> ask("light.reload")).hasMessageContaining("light.reload");
        assertThat(home.notices()).isEmpty();
    }
}
