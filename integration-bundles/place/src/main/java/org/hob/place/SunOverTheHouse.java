package org.hob.place;

import org.hob.home.Home;
import org.hob.home.Platform;
import org.osgi.service.component.annotations.Component;

/** Brings {@code sun.sun}. */
@Component
public final class SunOverTheHouse implements Platform {

    /** On a worker, which loads the classes of it. */
    @Override
    public void setUp(Home home) {
        home.addEntities(new Sunlight(home));
    }
}
