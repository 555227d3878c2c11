package org.hob.yaml;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Who reads one key of {@code conf/configuration.yaml}: a service of any bundle. It is given what all files say under its key, as soon as it is
 * registered, and again whenever that has changed; an empty list or mapping when they say nothing.
 *
 * <p>It is a component of its own, or registered by one that is active without being set up: {@code bin/hob check} sets nothing up, and finds it all
 * the same.
 */
@ConsumerType
public interface Section {

    /**
     * Returns the key, such as {@code input_boolean}. {@code input_boolean upstairs} is read too.
     *
     * <p>Turn: runs right here.
     */
    String name();

    /**
     * Returns what stands under it.
     *
     * <p>Turn: runs right here.
     */
    Form form();

    /**
     * Returns the file in {@code conf/} that is read when no {@code configuration.yaml} names the key, such as {@code automations.yaml}.
     *
     * <p>Turn: runs right here.
     */
    default Optional<String> file() {
        return Optional.empty();
    }

    /**
     * Returns whether its entries may be made from blueprints, of {@code conf/blueprints/<name>/}: {@code use_blueprint} is filled in before the
     * section is given it.
     *
     * <p>Turn: runs right here.
     */
    default boolean blueprints() {
        return false;
    }

    /**
     * Makes the house what the files say. What is wrong is noted, and the rest goes on. One call at a time.
     *
     * <p>Turn: runs on a worker.
     *
     * @param node of the form of this section, never broken as a whole; {@link Broken} parts are where something could not be read
     * @param mistakes what is already known to be wrong in this section, and takes more
     */
    void take(Node node, Mistakes mistakes);

    /**
     * Notes what would be wrong, and does nothing else.
     *
     * <p>Turn: runs on a worker.
     *
     * @param node as for {@link #take}
     * @param mistakes takes what is wrong
     */
    void check(Node node, Mistakes mistakes);
}
