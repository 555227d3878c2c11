package org.hob.core.entity;

import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import org.hob.core.job.Journal;
import org.hob.state.EntityId;

/**
 * What is said of entities out of reach: one line when the first of an owner is lost, one when the last is back. The states say the rest. Guarded by the
 * turn.
 */
final class Losses {

    private final Journal journal;
    private final Map<String, Integer> lost = new HashMap<>();

    Losses(Journal journal) {
        this.journal = journal;
    }

    void lost(String owner, EntityId entity, String reason) {
        if (lost.merge(owner, 1, Integer::sum) == 1)
            journal.say(Level.WARNING, owner + ": " + entity + " is lost: " + reason);
        else journal.say(Level.DEBUG, owner + ": " + entity + " is lost: " + reason);
    }

    void found(String owner) {
        if (isLast(owner)) journal.say(Level.INFO, owner + ": all entities are back");
    }

    /** Is told that a lost entity has left the house. */
    void gone(String owner) {
        if (isLast(owner)) journal.say(Level.DEBUG, owner + ": no entity is lost any more");
    }

    private boolean isLast(String owner) {
        if (lost.merge(owner, -1, Integer::sum) > 0) return false;
        lost.remove(owner);
        return true;
    }
}
