package org.hob.template.house;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is not right in a template but goes on: each is logged once. */
final class Warnings {

    private static final System.Logger LOG = System.getLogger(Warnings.class.getName());
    private static final int MOST = 20;

    private final String source;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Warnings(String source) {
        this.source = source;
    }

    void add(String message) {
        if (told.size() < MOST && told.add(message))
            LOG.log(Level.WARNING, "template: {0} when rendering {1}", message, source);
    }
}
