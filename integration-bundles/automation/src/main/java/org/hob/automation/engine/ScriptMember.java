package org.hob.automation.engine;

import java.util.List;
import java.util.Optional;
import org.hob.automation.Automations.Item;
import org.hob.automation.Trace;
import org.hob.automation.language.Reader;
import org.hob.automation.language.ScriptPlan;
import org.hob.entity.EntityDescription;
import org.hob.home.Home;
import org.hob.state.EntityId;
import org.hob.yaml.Entries;
import org.hob.yaml.Mistakes;
import org.jspecify.annotations.Nullable;

/** One script of the file. */
final class ScriptMember extends Member<ScriptPlan> {

    private final String key;
    private @Nullable ScriptEntity entity;

    ScriptMember(Engine engine, Home scope, Entries.Entry entry, Readout<ScriptPlan> readout) {
        super(engine, scope, entry, readout);
        key = entry.key();
    }

    static Readout<ScriptPlan> read(Engine engine, Entries.Entry entry, Mistakes mistakes) {
        var reader = new Reader(engine.templates(), engine.kinds(), entry.path());
        var plan = reader.script(entry.node(), entry.spot(mistakes));
        if (!isObject(entry.key())) {
            entry.spot(mistakes).wrong(entry.node(), entry.key(), "a key of small letters, digits and underscores");
        }
        return Readout.of(plan, mistakes, reader);
    }

    private static boolean isObject(String key) {
        try {
            return new EntityId("script", key).object().equals(key);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    @Override
    Readout<ScriptPlan> read(Entries.Entry entry, Mistakes mistakes) {
        return read(engine(), entry, mistakes);
    }

    @Override
    void open(Home home, Readout<ScriptPlan> readout) {
        var alias = said("alias");
        var described =
                EntityDescription.named(alias == null ? key : alias).id(key).suggest(key);
        var icon = said("icon");
        var fresh = new ScriptEntity(
                icon == null ? described : described.icon(icon), engine(), opening(), home, key, readout);
        entity = fresh;
        home.addEntities(fresh);
    }

    @Override
    String owner() {
        return "script " + key;
    }

    @Override
    Optional<Item> item() {
        return entity == null ? Optional.empty() : entity.item();
    }

    @Override
    List<Trace> traces() {
        return entity == null ? List.of() : entity.traces();
    }

    @Override
    Optional<EntityId> id() {
        return entity == null ? Optional.empty() : entity.id();
    }
}
