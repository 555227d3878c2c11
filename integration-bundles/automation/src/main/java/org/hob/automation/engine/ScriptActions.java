package org.hob.automation.engine;

import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;

/** What scripts can be asked to do together. */
@Domain("script")
final class ScriptActions {

    private ScriptActions() {}

    /** Reads the files again. */
    @Doc("Reads the scripts again; only what has changed is restarted.")
    record Reload() implements Action {}
}
