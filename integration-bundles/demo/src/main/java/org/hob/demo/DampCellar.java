package org.hob.demo;

import static org.hob.entity.EntityDescription.named;

import java.io.IOException;
import java.time.Duration;
import org.hob.domain.Sensor;

/** A sensor with a bad contact: out of reach every third time it is asked, and back the next. */
final class DampCellar extends Sensor {

    private static final int BAD_CONTACT = 3;

    private int asked;

    DampCellar(String prefix) {
        super(
                named(prefix + "Cellar humidity").id(prefix + "cellar humidity").polled(Duration.ofSeconds(15)),
                Traits.measures("humidity", "%"));
    }

    @Override
    public Reading update() throws IOException {
        if (++asked % BAD_CONTACT == 0) throw new IOException("no answer from the cellar");
        return Reading.of(60 + asked % BAD_CONTACT);
    }
}
