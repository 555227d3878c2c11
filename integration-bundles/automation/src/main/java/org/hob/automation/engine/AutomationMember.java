package org.hob.automation.engine;

import java.util.List;
import java.util.Optional;
import org.hob.automation.Automations.Item;
import org.hob.automation.Trace;
import org.hob.automation.language.AutomationPlan;
import org.hob.automation.language.Reader;
import org.hob.entity.EntityDescription;
import org.hob.home.Home;
import org.hob.state.EntityId;
import org.hob.yaml.Entries;
import org.hob.yaml.Mistakes;
import org.jspecify.annotations.Nullable;

/** One automation of the file. */
final class AutomationMember extends Member<AutomationPlan> {

    private @Nullable AutomationEntity entity;
    private @Nullable Boolean wasOn;

    AutomationMember(Engine engine, Home scope, Entries.Entry entry, Readout<AutomationPlan> readout) {
        super(engine, scope, entry, readout);
    }

    static Readout<AutomationPlan> read(Engine engine, Entries.Entry entry, Mistakes mistakes) {
        var reader = new Reader(engine.templates(), engine.kinds(), entry.path());
        var plan = reader.automation(entry.node(), entry.spot(mistakes));
        return Readout.of(plan, mistakes, reader);
    }

    @Override
    Readout<AutomationPlan> read(Entries.Entry entry, Mistakes mistakes) {
        return read(engine(), entry, mistakes);
    }

    @Override
    void open(Home home, Readout<AutomationPlan> readout) {
        if (entity != null) wasOn = entity.isOn();
        var fresh = new AutomationEntity(description(), engine(), opening(), home, readout, wasOn);
        entity = fresh;
        home.addEntities(fresh);
    }

    private EntityDescription description() {
        var id = said("id");
        var described = EntityDescription.named(name());
        return id == null ? described : described.id(id);
    }

    private String name() {
        var alias = said("alias");
        if (alias != null) return alias;
        var id = said("id");
        return id == null ? "automation" : "automation " + id;
    }

    @Override
    String owner() {
        return "automation " + name();
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
