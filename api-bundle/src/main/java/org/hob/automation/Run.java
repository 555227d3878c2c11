package org.hob.automation;

import java.util.Map;
import org.hob.home.Home;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** One run of one automation or script, as its conditions and steps see it. */
@ProviderType
public interface Run {

    /**
     * Returns the house, for this run: what is started through it ends with the run.
     *
     * <p>Turn: never waits.
     */
    Home home();

    /**
     * Returns the variables as seen here; a view.
     *
     * <p>Turn: never waits.
     */
    Map<String, @Nullable Object> variables();

    /**
     * Gives a variable a value: the nearest of that name, else one for the whole run.
     *
     * <p>Turn: runs right here, in the run's job only.
     */
    void assign(String name, @Nullable Object value);
}
