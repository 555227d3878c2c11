package org.hob.place;

import org.hob.home.Home;
import org.hob.home.Platform;
import org.hob.job.Callback;
import org.osgi.service.component.annotations.Component;

/** Brings {@code sun.sun}. */
@Component
public final class SunOverTheHouse implements Platform {

    @Callback
    @Override
    public void setUp(Home home) {
        home.addEntities(new Sunlight(home));
    }
}
