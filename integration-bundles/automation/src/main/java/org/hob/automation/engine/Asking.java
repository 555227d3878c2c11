package org.hob.automation.engine;

import org.hob.automation.Run;
import org.hob.automation.run.Variables;
import org.hob.home.Home;
import org.jspecify.annotations.Nullable;

/** A run as its conditions see it before it begins. */
record Asking(Home home, Variables variables) implements Run {

    @Override
    public void assign(String name, @Nullable Object value) {
        variables.assign(name, value);
    }
}
