package org.hob.automation.language;

import java.util.Optional;
import org.hob.automation.Condition;
import org.hob.automation.Step;
import org.hob.automation.Trigger;

/** The kinds of trigger, condition and step there are, the house's own and those that bundles bring. */
public interface Kinds {

    /**
     * One kind.
     *
     * @param service does it
     * @param options the record of its options
     */
    record Kind<K>(K service, Class<? extends Record> options) {}

    /** Returns a number that grows after each kind that has come or gone. */
    long edition();

    /** Returns the kind of trigger of that name, if it is there. */
    Optional<Kind<Trigger<?>>> trigger(String keyword);

    /** Returns the kind of condition of that name, if it is there. */
    Optional<Kind<Condition<?>>> condition(String keyword);

    /** Returns the kind of step of that name, if it is there. */
    Optional<Kind<Step<?>>> step(String keyword);
}
