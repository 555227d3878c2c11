package org.hob.template.python;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A time zone, as a datetime has one. */
public record Zone(ZoneId id) implements Thing {

    @Override
    public String kind() {
        return "tzinfo";
    }

    @Override
    public @Nullable Object attribute(Meter meter, String name) {
        return name.equals("key") && !(id instanceof ZoneOffset) ? id.getId() : null;
    }

    @Override
    public String toString() {
        return id instanceof ZoneOffset offset && offset.getTotalSeconds() == 0 ? "UTC" : id.getId();
    }
}
