package org.hob.automation.language;

import java.time.Duration;
import org.hob.template.Template;

/** When something happens each day, or whenever an entity says. */
public sealed interface Moment {

    /**
     * A time that is known.
     *
     * @param time the time
     * @param offset how much later; earlier if it is negative
     */
    record At(ClockTime time, Duration offset) implements Moment {}

    /** A time of day, or the entity that shows it, which is computed when somebody begins to wait for it. */
    record Computed(Template template) implements Moment {}
}
