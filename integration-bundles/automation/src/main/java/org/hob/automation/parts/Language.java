package org.hob.automation.parts;

import org.hob.home.Home;
import org.hob.yaml.Entries;
import org.hob.yaml.Spot;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The language of automations for who has an entry with triggers, conditions or steps in it. A service.
 *
 * <p>An entry is read into a record, as by a {@link org.hob.yaml.Binder}; its components may also be {@link Triggers}, {@link Conditions}, {@link Sequence},
 * {@link Definitions} and templates. Several records may be given at once by nesting them.
 */
@ProviderType
public interface Language {

    /**
     * Brings to life what an entry says.
     *
     * @param <P> what it is when it is read
     */
    @FunctionalInterface
    interface Start<P> {

        /**
         * Starts it.
         *
         * <p>Turn: held.
         *
         * @param home ends with the entry, and before it is started anew
         */
        void start(Home home, P plan);
    }

    /**
     * Reads an entry, and starts what it says soon; again whenever a kind of trigger, condition or step that it needs comes or goes. What is wrong is noted at
     * the spot; nothing is started then, until that is there which it waits for.
     *
     * <p>Turn: never waits; reading takes its time, so it is called on a worker.
     *
     * @param home ends with the entry
     */
    <P extends Record> void open(Class<P> type, Entries.Entry entry, Home home, Spot spot, Start<P> start);

    /**
     * Notes what is wrong with an entry.
     *
     * <p>Turn: never waits.
     */
    <P extends Record> void check(Class<P> type, Entries.Entry entry, Spot spot);
}
