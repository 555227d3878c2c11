package org.hob.automation;

import java.util.function.Predicate;
import org.hob.home.Home;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of condition; a service with a {@link Keyword}, which may come and go. Automations that use it wait for it.
 *
 * @param <O> its options, a record: names, types and limits of the YAML keys
 */
@ConsumerType
public interface Condition<O extends Record> {

    /**
     * Prepares the test once; the test itself is pure and never waits. What it throws is neither true nor false: it is logged, and does not pass.
     *
     * <p>Turn: runs right here.
     */
    Predicate<Run> prepare(O options, Home home);
}
