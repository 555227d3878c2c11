package org.hob.automation.engine;

import java.util.List;
import java.util.Optional;
import org.hob.automation.language.ScriptPlan;
import org.hob.home.Home;
import org.hob.yaml.Entries;
import org.hob.yaml.Form;
import org.hob.yaml.Mapping;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;

/** {@code script:} and {@code scripts.yaml}. */
final class ScriptSection extends MemberSection<ScriptPlan> {

    private static final String NAME = "script";

    ScriptSection(Engine engine) {
        super(engine);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Form form() {
        return Form.KEYED;
    }

    @Override
    public Optional<String> file() {
        return Optional.of("scripts.yaml");
    }

    @Override
    Optional<List<Entries.Entry>> entries(Node node, Mistakes mistakes) {
        return node instanceof Mapping map ? Optional.of(Entries.keyed(NAME, map)) : Optional.empty();
    }

    @Override
    Readout<ScriptPlan> read(Entries.Entry entry, Mistakes mistakes) {
        return ScriptMember.read(engine(), entry, mistakes);
    }

    @Override
    Member<ScriptPlan> member(Home home, Entries.Entry entry, Readout<ScriptPlan> readout) {
        return new ScriptMember(engine(), home, entry, readout);
    }
}
