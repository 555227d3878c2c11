package org.hob.automation.engine;

import java.util.List;
import java.util.Optional;
import org.hob.automation.language.AutomationPlan;
import org.hob.home.Home;
import org.hob.yaml.Entries;
import org.hob.yaml.Form;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Sequence;

/** {@code automation:} and {@code automations.yaml}. */
final class AutomationSection extends MemberSection<AutomationPlan> {

    private static final String NAME = "automation";

    AutomationSection(Engine engine) {
        super(engine);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Form form() {
        return Form.LIST;
    }

    @Override
    public Optional<String> file() {
        return Optional.of("automations.yaml");
    }

    @Override
    Optional<List<Entries.Entry>> entries(Node node, Mistakes mistakes) {
        return node instanceof Sequence list
                ? Optional.of(Entries.listed(NAME, list, List.of("id", "alias"), mistakes))
                : Optional.empty();
    }

    @Override
    Readout<AutomationPlan> read(Entries.Entry entry, Mistakes mistakes) {
        return AutomationMember.read(engine(), entry, mistakes);
    }

    @Override
    Member<AutomationPlan> member(Home home, Entries.Entry entry, Readout<AutomationPlan> readout) {
        return new AutomationMember(engine(), home, entry, readout);
    }

    @Override
    void taking() {
        engine().memory().load();
    }

    @Override
    void taken() {
        engine().automationsTaken();
    }
}
