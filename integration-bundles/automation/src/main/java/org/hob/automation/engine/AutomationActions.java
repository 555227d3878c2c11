package org.hob.automation.engine;

import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;

/** What automations can be asked to do together. */
@Domain("automation")
final class AutomationActions {

    private AutomationActions() {}

    /** Reads the files again. */
    @Doc("Reads the automations again; only what has changed is restarted.")
    record Reload() implements Action {}
}
