package org.hob.automation.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.automation.language.AutomationPlan;
import org.hob.home.Home;
import org.hob.yaml.Entries;
import org.hob.yaml.Form;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Section;
import org.hob.yaml.Sequence;
import org.hob.yaml.Spot;

/** {@code automation:} and {@code automations.yaml}. */
final class AutomationSection implements Section {

    private static final String NAME = "automation";

    private final Engine engine;
    private final Entries entries;
    private Map<Node, Readout<AutomationPlan>> read = Map.of();

    AutomationSection(Engine engine) {
        this.engine = engine;
        entries = new Entries(engine.home(), this::start);
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
    public boolean blueprints() {
        return true;
    }

    @Override
    public void take(Node node, Mistakes mistakes) {
        if (!(node instanceof Sequence list)) return;
        var wanted = listed(list, mistakes);
        engine.memory().load();
        read = readAll(wanted);
        engine.home().turn(() -> entries.become(wanted, mistakes));
        read = Map.of();
        engine.automationsTaken();
    }

    private static List<Entries.Entry> listed(Sequence list, Mistakes mistakes) {
        return Entries.listed(NAME, list, List.of("id", "alias"), mistakes);
    }

    /** Reads what is there before the turn: reading takes its time. */
    private Map<Node, Readout<AutomationPlan>> readAll(List<Entries.Entry> wanted) {
        var all = new HashMap<Node, Readout<AutomationPlan>>();
        for (var entry : wanted) all.put(entry.node(), AutomationMember.read(engine, entry, new Mistakes()));
        return all;
    }

    private void start(Home home, Entries.Entry entry, Spot spot) {
        var known = read.get(entry.node());
        var readout = known == null ? AutomationMember.read(engine, entry, new Mistakes()) : known;
        spot.mistakes().addAll(readout.mistakes());
        engine.add(home, new AutomationMember(engine, home, entry, readout));
    }

    @Override
    public void check(Node node, Mistakes mistakes) {
        if (!(node instanceof Sequence list)) return;
        for (var entry : listed(list, mistakes)) AutomationMember.read(engine, entry, mistakes);
    }
}
