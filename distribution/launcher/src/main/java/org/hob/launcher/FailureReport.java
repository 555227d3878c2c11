package org.hob.launcher;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;

/** One line for what goes wrong in the framework: mostly a bundle that cannot start. */
final class FailureReport implements FrameworkListener {

    private static final Logger LOG = System.getLogger("org.hob");

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() != FrameworkEvent.ERROR) return;
        Throwable failure = event.getThrowable();
        LOG.log(Level.ERROR, () -> describe(event.getBundle(), failure));
        LOG.log(Level.DEBUG, () -> "Framework error of " + event.getBundle(), failure);
    }

    private static String describe(Bundle bundle, Throwable failure) {
        String name = bundle.getSymbolicName() + " " + bundle.getVersion();
        if (failure instanceof BundleException e && e.getType() == BundleException.RESOLVE_ERROR) {
            return name + ": cannot start, something it needs is missing (" + Reason.of(e) + ")";
        }
        return name + ": " + Reason.of(failure);
    }
}
