package org.hob.itests.doors;

import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.entity.NoTraits;

/** A kind of device that nobody has, with something to do and something to ask. */
@Domain("bell")
abstract class Bell extends Entity<Bell.Reading> {

    Bell(EntityDescription description) {
        super(description, new NoTraits());
    }

    record Reading(boolean rings) {}

    @Doc("Rings.")
    record Ring() implements Action {}

    @Doc("Asks who it was.")
    record Question(String about) implements Action.Asking<Reply> {}

    record Reply(String text) {}

    abstract void ring(Ring how) throws Exception;

    abstract Reply question(Question about) throws Exception;
}
