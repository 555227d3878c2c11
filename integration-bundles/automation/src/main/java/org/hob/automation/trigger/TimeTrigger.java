package org.hob.automation.trigger;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.automation.Trigger;
import org.hob.automation.language.ClockTime;
import org.hob.automation.language.Criterion.Weekday;
import org.hob.automation.language.Moment;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;

/** {@code trigger: time}: a time of day has come, or the time that an entity shows. */
@Callback
public final class TimeTrigger implements Trigger<TimeTrigger.Options> {

    /** What it waits for. */
    public record Options(List<Moment> at, List<Weekday> weekday) {

        public Options {
            if (at.isEmpty()) throw new IllegalArgumentException("at: missing (expected: a time or more)");
        }
    }

    @Override
    public void arm(Options options, Home home, Fire start) {
        for (var moment : options.at) {
            switch (moment) {
                case Moment.At(var time, var offset) -> arm(time, offset, options, home, start);
                case Moment.Computed(var template) ->
                    arm(
                            ClockTime.said(template.render(start.variables()).strip()),
                            Duration.ZERO,
                            options,
                            home,
                            start);
            }
        }
    }

    private static void arm(ClockTime time, Duration offset, Options options, Home home, Fire start) {
        switch (time) {
            case ClockTime.Fixed(var clock) -> home.daily(clock, Job.callback(() -> fire(options, home, start, null)));
            case ClockTime.OfEntity(var id) ->
                new Watch(id, offset, home, () -> fire(options, home, start, id)).begin();
        }
    }

    private static void fire(Options options, Home home, Fire start, @Nullable EntityId entity) {
        var now = home.now().atZone(home.zone());
        var days = options.weekday;
        if (!days.isEmpty() && days.stream().noneMatch(day -> day.day() == now.getDayOfWeek())) return;
        var description = entity == null ? "time" : "time set in " + entity;
        start.fire(Triggering.by("time", description)
                .with("now", now)
                .with("entity_id", entity == null ? null : entity.toString()));
    }

    /** An entity that shows the time, and the timer for that. */
    private static final class Watch {

        private final EntityId id;
        private final Duration offset;
        private final Home home;
        private final Runnable fire;
        private @Nullable Home timer;

        Watch(EntityId id, Duration offset, Home home, Runnable fire) {
            this.id = id;
            this.offset = offset;
            this.home = home;
            this.fire = fire;
        }

        void begin() {
            home.states().on(id, Listener.callback(change -> plan(change.now())));
            plan(home.states().get(id));
        }

        private void plan(Optional<State> shown) {
            if (timer != null) timer.close();
            timer = null;
            if (shown.isEmpty()) return;
            var state = shown.get();
            var attributes = state.attributes();
            if (id.domain().equals("input_datetime") && !Boolean.TRUE.equals(attributes.get("has_date"))) {
                if (state.isKnown()) fresh().daily(timeOf(attributes).plus(offset), Job.callback(fire::run));
                return;
            }
            var moment = id.domain().equals("input_datetime") ? dateOf(attributes) : momentOf(state);
            moment.map(time -> time.plus(offset))
                    .filter(time -> time.isAfter(home.now()))
                    .ifPresent(time -> fresh().at(time, Job.callback(fire::run)));
        }

        private Home fresh() {
            var scope = home.scope();
            timer = scope;
            return scope;
        }

        private Optional<Instant> momentOf(State state) {
            if (!state.isKnown()) return Optional.empty();
            try {
                return Optional.of(OffsetDateTime.parse(state.value()).toInstant());
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }

        private Optional<Instant> dateOf(Map<String, Object> attributes) {
            try {
                var date = LocalDateTime.of(
                        number(attributes, "year"),
                        number(attributes, "month"),
                        number(attributes, "day"),
                        number(attributes, "hour"),
                        number(attributes, "minute"),
                        number(attributes, "second"));
                return Optional.of(date.atZone(home.zone()).toInstant());
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }

        private static LocalTime timeOf(Map<String, Object> attributes) {
            return LocalTime.of(number(attributes, "hour"), number(attributes, "minute"), number(attributes, "second"));
        }

        private static int number(Map<String, Object> attributes, String name) {
            return attributes.get(name) instanceof Number number ? number.intValue() : 0;
        }
    }
}
