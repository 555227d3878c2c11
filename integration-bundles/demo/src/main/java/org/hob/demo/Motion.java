package org.hob.demo;

import static org.hob.entity.EntityDescription.named;

import org.hob.domain.BinarySensor;
import org.hob.job.Callback;

/** Somebody who walks through the hall now and then. */
final class Motion extends BinarySensor {

    private boolean seen;

    Motion(String prefix) {
        super(named(prefix + "Hall motion").id(prefix + "hall motion"), Traits.of(Senses.MOTION));
        report(false);
    }

    @Callback
    void move() {
        seen = !seen;
        report(seen);
    }
}
