package org.hob.automation;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of step; a service with a {@link Keyword}, which may come and go. Automations that use it wait for it.
 *
 * @param <O> its options, a record: names, types and limits of the YAML keys
 */
@ConsumerType
public interface Step<O extends Record> {

    /** Does it, by its job kind; the run goes on when it returns. What it throws ends the run, unless the step says {@code continue_on_error}. */
    void run(O options, Run run) throws Exception;
}
