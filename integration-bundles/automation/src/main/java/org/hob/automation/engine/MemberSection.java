package org.hob.automation.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.home.Home;
import org.hob.yaml.Entries;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Node;
import org.hob.yaml.Section;
import org.hob.yaml.Spot;

/**
 * A section whose entries are members of the engine. They are read before the turn, for that takes its time, and opened in it.
 *
 * @param <P> what an entry is when it is read
 */
abstract class MemberSection<P> implements Section {

    private final Engine engine;
    private final Entries entries;
    private Map<Node, Readout<P>> read = Map.of();

    MemberSection(Engine engine) {
        this.engine = engine;
        entries = new Entries(engine.home(), this::start);
    }

    /** Returns what stands there, entry by entry; nothing if that is of another form. */
    abstract Optional<List<Entries.Entry>> entries(Node node, Mistakes mistakes);

    /** Reads an entry. */
    abstract Readout<P> read(Entries.Entry entry, Mistakes mistakes);

    /** Makes the member that lives in that home. */
    abstract Member<P> member(Home home, Entries.Entry entry, Readout<P> readout);

    Engine engine() {
        return engine;
    }

    @Override
    public final boolean blueprints() {
        return true;
    }

    /** Is told that entries are about to become members. Waits, if it has to. */
    void taking() {}

    /** Is told that all entries are members. */
    void taken() {}

    @Override
    public final void take(Node node, Mistakes mistakes) {
        entries(node, mistakes).ifPresent(wanted -> become(wanted, mistakes));
    }

    private void become(List<Entries.Entry> wanted, Mistakes mistakes) {
        taking();
        read = readAll(wanted);
        engine.home().turn(() -> entries.become(wanted, mistakes));
        read = Map.of();
        taken();
    }

    private Map<Node, Readout<P>> readAll(List<Entries.Entry> wanted) {
        var all = new HashMap<Node, Readout<P>>();
        for (var entry : wanted) all.put(entry.node(), read(entry, new Mistakes()));
        return all;
    }

    private void start(Home home, Entries.Entry entry, Spot spot) {
        var known = read.get(entry.node());
        var readout = known == null ? read(entry, new Mistakes()) : known;
        spot.mistakes().addAll(readout.mistakes());
        engine.add(home, member(home, entry, readout));
    }

    @Override
    public final void check(Node node, Mistakes mistakes) {
        for (var entry : entries(node, mistakes).orElse(List.of())) {
            var _ = read(entry, mistakes);
        }
    }
}
