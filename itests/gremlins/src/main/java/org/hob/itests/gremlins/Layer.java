package org.hob.itests.gremlins;

import java.util.Locale;
import java.util.Map;

/** How much of the guard is there. */
enum Layer {
    /** Only the lease, which can be taken from who keeps it too long. */
    LEASE(false, false),
    /** And bundles woven as they are loaded. */
    HOOK(true, false),
    /** And the agent in the JDK. */
    AGENT(true, true),
    /** Whatever is there: the program as people start it. */
    ALL(true, true);

    private final boolean weaves;
    private final boolean hasAgent;

    Layer(boolean weaves, boolean hasAgent) {
        this.weaves = weaves;
        this.hasAgent = hasAgent;
    }

    Map<String, String> environment() {
        return Map.of("HOB_WEAVE", weaves ? "" : "off", "HOB_AGENT", hasAgent ? "" : "off");
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Layer of(String text) {
        for (var layer : values()) if (layer.text().equals(text)) return layer;
        throw new IllegalArgumentException("--layer: " + text + " (expected: lease, hook, agent or all)");
    }
}
