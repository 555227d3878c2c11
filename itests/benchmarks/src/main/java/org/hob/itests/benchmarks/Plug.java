package org.hob.itests.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.hob.domain.Switch;
import org.hob.entity.EntityDescription;
import org.hob.job.Callback;
import org.hob.state.EntityId;

/** A switch that does nothing. */
final class Plug extends Switch {

    private final EntityId id;
    private boolean on;

    Plug(String name) {
        super(EntityDescription.named(name));
        id = new EntityId("switch", name);
    }

    /** Returns so many, called {@code switch.<name>_0} and so on. */
    static List<Plug> many(String name, int howMany) {
        var plugs = new ArrayList<Plug>(howMany);
        for (int n = 0; n < howMany; n++) plugs.add(new Plug(name + "_" + n));
        return plugs;
    }

    /** Returns what it is called, before it is at home too. */
    EntityId called() {
        return id;
    }

    /** Reports the contrary of what it reported last. */
    void toggle() {
        on = !on;
        report(on);
    }

    /** Reports what it reported last. */
    void say() {
        report(on);
    }

    @Override
    @Callback
    public void turnOn(TurnOn how) {
        on = true;
    }

    @Override
    @Callback
    public void turnOff(TurnOff how) {
        on = false;
    }
}
