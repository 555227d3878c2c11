package org.hob.automation.engine;

import org.hob.automation.parts.Language;
import org.hob.home.Home;
import org.hob.yaml.Entries;
import org.hob.yaml.Mistakes;

/**
 * An entry of another bundle's section, which has parts of the language in it.
 *
 * @param <P> what it is when it is read
 */
final class Guest<P extends Record> extends Living<P> {

    private final Guests guests;
    private final Class<P> type;
    private final Language.Start<P> start;

    Guest(Guests guests, Class<P> type, Home scope, Entries.Entry entry, Readout<P> readout, Language.Start<P> start) {
        super(scope, entry, readout);
        this.guests = guests;
        this.type = type;
        this.start = start;
    }

    @Override
    Readout<P> read(Entries.Entry entry, Mistakes mistakes) {
        return guests.read(type, entry, mistakes);
    }

    @Override
    Home fresh(Home within) {
        return within.scope();
    }

    @Override
    void open(Home home, Readout<P> readout) {
        readout.plan().ifPresent(plan -> start.start(home, plan));
    }
}
