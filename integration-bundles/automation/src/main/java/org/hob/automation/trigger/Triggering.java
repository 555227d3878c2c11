package org.hob.automation.trigger;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** The variable {@code trigger} in the making, in Home Assistant's names; changed by nobody once it is fired. */
final class Triggering extends LinkedHashMap<String, @Nullable Object> {

    private static final long serialVersionUID = 1;
    private static final int USUAL = 24;

    private Triggering() {
        super(USUAL);
    }

    static Triggering by(String platform, String description) {
        return new Triggering().with("platform", platform).with("description", description);
    }

    Triggering with(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }
}
