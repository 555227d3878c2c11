package org.hob.itests.gremlins;

import java.util.Locale;
import java.util.Map;

/** How much of the guard is there. */
enum Layer {
    /** Only the lease, which can be taken from who keeps it too long. */
    LEASE(Map.of("HOB_WEAVE", "off", "HOB_AGENT", "off")),
    /** And bundles woven as they are loaded. */
    HOOK(Map.of("HOB_AGENT", "off")),
    /** And the agent in the JDK: the program as people start it. */
    AGENT(Map.of());

    private final Map<String, String> environment;

    Layer(Map<String, String> environment) {
        this.environment = environment;
    }

    Map<String, String> environment() {
        return environment;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Layer of(String text) {
        for (var layer : values()) if (layer.text().equals(text)) return layer;
        throw new IllegalArgumentException("--layer: " + text + " (expected: lease, hook or agent)");
    }
}
