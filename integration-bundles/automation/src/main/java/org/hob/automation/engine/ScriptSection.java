package org.hob.automation.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.automation.language.ScriptPlan;
import org.hob.home.Home;
import org.hob.yaml.Entries;
import org.hob.yaml.Form;
import org.hob.yaml.Mapping;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Section;
import org.hob.yaml.Spot;

/** {@code script:} and {@code scripts.yaml}. */
final class ScriptSection implements Section {

    private static final String NAME = "script";

    private final Engine engine;
    private final Entries entries;
    private Map<Node, Readout<ScriptPlan>> read = Map.of();

    ScriptSection(Engine engine) {
        this.engine = engine;
        entries = new Entries(engine.home(), this::start);
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
    public boolean blueprints() {
        return true;
    }

    @Override
    public void take(Node node, Mistakes mistakes) {
        if (!(node instanceof Mapping map)) return;
        var wanted = Entries.keyed(NAME, map);
        read = readAll(wanted);
        engine.home().turn(() -> entries.become(wanted, mistakes));
        read = Map.of();
    }

    /** Reads what is there before the turn: reading takes its time. */
    private Map<Node, Readout<ScriptPlan>> readAll(List<Entries.Entry> wanted) {
        var all = new HashMap<Node, Readout<ScriptPlan>>();
        for (var entry : wanted) all.put(entry.node(), ScriptMember.read(engine, entry, new Mistakes()));
        return all;
    }

    private void start(Home home, Entries.Entry entry, Spot spot) {
        var known = read.get(entry.node());
        var readout = known == null ? ScriptMember.read(engine, entry, new Mistakes()) : known;
        spot.mistakes().addAll(readout.mistakes());
        engine.add(home, new ScriptMember(engine, home, entry, readout));
    }

    @Override
    public void check(Node node, Mistakes mistakes) {
        if (!(node instanceof Mapping map)) return;
        for (var entry : Entries.keyed(NAME, map)) ScriptMember.read(engine, entry, mistakes);
    }
}
