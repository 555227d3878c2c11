package org.hob.core.weave;

import org.hob.core.guard.Remedies;

/** What is said to who is refused: who, where, why it hurts, what to do. */
final class Words {

    private Words() {}

    static String blocks(String bundle, Site site, boolean inCallback, String where) {
        return "bundle " + bundle + ": " + site.place() + ' ' + Remedies.deed(site.harm()) + " (" + site.called()
                + ") in " + where + ". The house would wait with it. " + Remedies.remedy(site.harm(), inCallback);
    }

    static String calls(String bundle, Site site) {
        return "bundle " + bundle + ": " + site.place() + ' ' + Remedies.deed(site.harm()) + ": " + site.called()
                + " is a callback, and needs it. Others may read what it changes. "
                + Remedies.remedy(site.harm(), false);
    }
}
