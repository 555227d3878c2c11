package org.hob.automation.engine;

import java.util.List;
import java.util.Optional;
import org.hob.automation.Automations.Item;
import org.hob.automation.Trace;
import org.hob.home.Home;
import org.hob.job.Job;
import org.hob.state.EntityId;
import org.hob.yaml.Entries;
import org.hob.yaml.Mapping;
import org.hob.yaml.Mistakes;
import org.hob.yaml.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a file and what lives by it: read away from the loop, then opened in a home of its own; opened anew when a kind that it needs comes or goes.
 *
 * @param <P> what it is when it is read
 */
abstract class Member<P> {

    private final Engine engine;
    private final Home scope;
    private final Entries.Entry entry;
    private Readout<P> readout;
    private @Nullable Home home;

    Member(Engine engine, Home scope, Entries.Entry entry, Readout<P> readout) {
        this.engine = engine;
        this.scope = scope;
        this.entry = entry;
        this.readout = readout;
    }

    /** Reads it. */
    abstract Readout<P> read(Entries.Entry entry, Mistakes mistakes);

    /** Brings it to life in a home of its own. */
    abstract void open(Home home, Readout<P> readout);

    /** Returns it as it is shown, once it is at home. */
    abstract Optional<Item> item();

    /** Returns what its last runs did. Turn: held. */
    abstract List<Trace> traces();

    /** Returns its id, once it is at home. */
    abstract Optional<EntityId> id();

    Engine engine() {
        return engine;
    }

    /** Opens it soon. */
    void begin() {
        scope.add(Job.callback(this::open));
    }

    private void open() {
        if (home != null) home.close();
        var fresh = scope.open(owner());
        home = fresh;
        open(fresh, readout);
    }

    /** Reads and opens it again if it needs that kind, or waits for it. On a worker. */
    void kindChanged(String what) {
        if (!readout.missing().contains(what) && !says(what)) return;
        var again = read(entry, new Mistakes());
        scope.add(Job.callback(() -> {
            readout = again;
            open();
        }));
    }

    /** Returns whether that word stands anywhere in it: then it is worth reading it again. */
    private boolean says(String what) {
        return entry.node().toString().contains(what.substring(what.indexOf(' ') + 1));
    }

    abstract String owner();

    /** Returns what stands under that key, as text. */
    final @Nullable String said(String key) {
        return entry.node() instanceof Mapping mapping
                        && mapping.find(key).orElse(null) instanceof Scalar scalar
                        && !scalar.isNull()
                ? scalar.text()
                : null;
    }
}
