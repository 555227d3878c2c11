package org.hob.domain;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;

/** A plan for the week: on at these times of these days. */
@Domain("schedule")
public abstract class Schedule extends Entity<Schedule.Reading> {

    /**
     * What it shows.
     *
     * @param on whether it is one of its times
     */
    public record Reading(boolean on) {}

    /**
     * What is known of it beforehand.
     *
     * @param editable whether it can be changed elsewhere than in a file
     */
    public record Traits(boolean editable) {}

    /**
     * One time of a day.
     *
     * @param from when it begins
     * @param to when it ends, {@code 24:00:00} for the end of the day
     * @param data what is shown as attributes meanwhile, as text
     */
    public record Block(LocalTime from, String to, Map<String, String> data) {}

    /** A whole week. */
    public record Week(
            List<Block> monday,
            List<Block> tuesday,
            List<Block> wednesday,
            List<Block> thursday,
            List<Block> friday,
            List<Block> saturday,
            List<Block> sunday) {}

    /** Asks for the plan. */
    @Doc("Asks for the plan.")
    public record GetSchedule() implements Action.Asking<Week> {}

    /** Makes one. */
    protected Schedule(EntityDescription description, Traits traits) {
        super(description, traits);
    }

    /** Returns the plan. */
    public abstract Week getSchedule(GetSchedule how) throws Exception;
}
