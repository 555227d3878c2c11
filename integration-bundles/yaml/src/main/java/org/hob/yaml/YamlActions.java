package org.hob.yaml;

import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;

/** What the files of the house can be asked to do. */
@Domain("homeassistant")
public final class YamlActions {

    private YamlActions() {}

    /** Checks all files: {@code homeassistant.check_config}. */
    @Doc("Checks all files in conf/, and changes nothing.")
    public record CheckConfig() implements Action {}

    /** Reads all files again: {@code homeassistant.reload_all}. */
    @Doc("Reads all files in conf/ again.")
    public record ReloadAll() implements Action {}

    /** Reads all files again: {@code homeassistant.reload_core_config}. */
    @Doc("Reads all files in conf/ again.")
    public record ReloadCoreConfig() implements Action {}
}
