package org.hob.automation.engine;

import java.util.List;
import java.util.Optional;
import org.hob.automation.Automations.Item;
import org.hob.automation.Trace;
import org.hob.home.Home;
import org.hob.state.EntityId;
import org.hob.yaml.Entries;
import org.hob.yaml.Mapping;
import org.hob.yaml.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * An automation or a script of the files.
 *
 * @param <P> what it is when it is read
 */
abstract class Member<P> extends Living<P> {

    private final Engine engine;
    private final Opening opening;

    Member(Engine engine, Home scope, Entries.Entry entry, Readout<P> readout) {
        super(scope, entry, readout);
        this.engine = engine;
        opening = engine.opening();
    }

    /** Returns it as it is shown, once it is at home. */
    abstract Optional<Item> item();

    /** Returns what its last runs did. Turn: held. */
    abstract List<Trace> traces();

    /** Returns its id, once it is at home. */
    abstract Optional<EntityId> id();

    abstract String owner();

    Engine engine() {
        return engine;
    }

    /** Returns what the start of the house waits for. */
    Opening opening() {
        return opening;
    }

    /** Each is an owner of its own: one that is robbed of the turn keeps none of the others waiting. */
    @Override
    Home fresh(Home within) {
        return within.open(owner());
    }

    /** Returns what stands under that key, as text. */
    final @Nullable String said(String key) {
        return entry().node() instanceof Mapping mapping
                        && mapping.find(key).orElse(null) instanceof Scalar scalar
                        && !scalar.isNull()
                ? scalar.text()
                : null;
    }
}
