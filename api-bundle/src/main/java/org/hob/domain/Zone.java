package org.hob.domain;

import java.util.List;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.entity.Unit;

/** A place on the map, such as the school, and who is there. */
@Domain("zone")
public class Zone extends Entity<Zone.Reading> {

    /**
     * What it shows.
     *
     * @param count how many persons are there
     * @param persons their entity ids
     */
    public record Reading(int count, List<String> persons) {

        /** Nobody. */
        public static final Reading NOBODY = new Reading(0, List.of());

        /** Copies the persons. */
        public Reading {
            persons = List.copyOf(persons);
        }
    }

    /**
     * Where it is.
     *
     * @param latitude in degrees, north is positive
     * @param longitude in degrees, east is positive
     * @param radius in metres
     * @param passive whether only automations know of it: nobody is shown to be there
     * @param editable whether it can be changed elsewhere than in a file
     */
    public record Traits(
            double latitude, double longitude, @Unit("m") double radius, boolean passive, boolean editable) {}

    /** Makes one. */
    public Zone(EntityDescription description, Traits traits) {
        super(description, traits);
    }
}
