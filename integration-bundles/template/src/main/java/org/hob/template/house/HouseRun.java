package org.hob.template.house;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.template.jinja.Language;
import org.hob.template.jinja.Run;
import org.hob.template.python.DateTime;
import org.hob.template.python.Raised;
import org.jspecify.annotations.Nullable;

/** A rendering that can ask the house. */
final class HouseRun extends Run {

    private final @Nullable House house;
    private final @Nullable Recording recording;
    private final Warnings warnings;
    private @Nullable Random random;

    /**
     * Begins one.
     *
     * @param house null if it may not ask
     * @param recording takes note of what is asked for; null if nobody wants to know
     */
    HouseRun(Language language, @Nullable House house, @Nullable Recording recording, Warnings warnings) {
        super(language);
        this.house = house;
        this.recording = recording;
        this.warnings = warnings;
    }

    House house() {
        if (house == null)
            throw Raised.of(Raised.Kind.RUNTIME, "it asks for the house, which is not supported in limited templates");
        return house;
    }

    @Nullable
    Recording recording() {
        return recording;
    }

    @Nullable
    State state(EntityId id) {
        if (recording != null) recording.entity(id);
        return house().state(id);
    }

    /** Returns what the clock on the wall shows. */
    DateTime now() {
        return DateTime.of(instant(), zone());
    }

    Instant instant() {
        if (recording != null) recording.time();
        return house().now();
    }

    @Override
    public ZoneId zone() {
        return house == null ? ZoneOffset.UTC : house.zone();
    }

    /** Returns the random numbers of this rendering. */
    Random random() {
        if (random == null) random = new Random();
        return random;
    }

    @Override
    public void warn(String message) {
        warnings.add(message);
    }
}
