package org.hob.automation.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.hob.automation.parts.Definitions;
import org.hob.template.TemplateException;
import org.hob.testkit.TestHome;
import org.hob.yaml.Entries;
import org.hob.yaml.Mistakes;
import org.hob.yaml.YamlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Variables of entries of other sections. */
@Timeout(60)
final class DefinedValuesTest {

    @RegisterExtension
    final TestHome home = TestHome.create();

    record Defined(Definitions variables) {}

    @Test
    void definition_thatFails_keepsItsCause() {
        var acts = new Acts(home);
        var plan = new Guests(acts.engine)
                .read(
                        Defined.class,
                        new Entries.Entry("one", "test[0]", YamlText.read("{variables: {half: \"{{ 1 / 0 }}\"}}")),
                        new Mistakes())
                .plan()
                .orElseThrow();
        assertThatThrownBy(() -> plan.variables().over(Map.of()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("half: ")
                .hasCauseInstanceOf(TemplateException.class);
    }
}
