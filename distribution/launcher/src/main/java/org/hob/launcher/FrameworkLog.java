package org.hob.launcher;

import java.lang.System.Logger.Level;
import org.apache.felix.framework.Logger;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** Felix's own log lines, which would go to the standard output. What matters of them comes as a framework event, too. */
final class FrameworkLog extends Logger {

    private final System.Logger log = System.getLogger("org.apache.felix.framework");

    @Override
    @SuppressWarnings("rawtypes") // as inherited
    protected void doLog(
            @Nullable Bundle bundle,
            @Nullable ServiceReference service,
            int level,
            @Nullable String message,
            @Nullable Throwable failure) {
        log.log(Level.DEBUG, () -> bundle == null ? String.valueOf(message) : bundle + ": " + message, failure);
    }
}
