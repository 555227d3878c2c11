package org.hob.controls;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hob.action.ActionException;
import org.hob.domain.Timer;
import org.hob.entity.EntityDescription;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Job;
import org.hob.job.Task;
import org.jspecify.annotations.Nullable;

/**
 * A timer that runs by the clock on the wall, to the second. Fields belong to the turn.
 *
 * <pre>
 *   idle ── start ──▶ active ── pause ──▶ paused        cancel, finish and running out lead to idle;
 *                       ▲                    │          start of an active one starts it anew with what it was
 *                       └────── start ───────┘          given last
 * </pre>
 */
@Callback
final class KitchenTimer extends Timer {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final Home home;
    private final Timers.Config config;
    private final Kept.Place place;
    private Status status = Status.IDLE;
    private Duration duration;
    private Duration remaining = Duration.ZERO;
    private @Nullable Instant end;
    private @Nullable Task<?> running;

    KitchenTimer(Home home, EntityDescription as, Timers.Config config, Kept.Place place) {
        super(as, new Traits(false, config.restore() ? true : null));
        this.home = home;
        this.config = config;
        this.place = place;
        duration = config.duration();
    }

    @Override
    public void arrived() {
        (config.restore() ? place.last() : place.lately()).ifPresent(this::goOn);
        show();
    }

    private void goOn(Kept.Last last) {
        span(last, "duration").ifPresent(kept -> duration = kept);
        switch (last.state()) {
            case "paused" -> {
                status = Status.PAUSED;
                remaining = span(last, "remaining").orElse(duration);
            }
            case "active" -> end(last).ifPresent(this::goOnUntil);
            default -> {}
        }
    }

    private void goOnUntil(Instant then) {
        var left = Duration.between(now(), then);
        status = left.isPositive() ? Status.PAUSED : Status.ACTIVE;
        if (left.isPositive()) {
            remaining = left;
            start(new Start(null));
        } else {
            end = then;
            runOut();
        }
    }

    private static Optional<Duration> span(Kept.Last last, String key) {
        return Optional.ofNullable(last.more().get(key)).map(Duration::parse);
    }

    private static Optional<Instant> end(Kept.Last last) {
        return Optional.ofNullable(last.more().get("end")).map(Instant::parse);
    }

    private Instant now() {
        return home.now().truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public void start(Start how) {
        stop();
        var given = how.duration();
        if (given != null && given.isPositive()) {
            duration = given;
            remaining = given;
        } else if (remaining.isZero()) {
            remaining = duration;
        }
        var event = status == Status.IDLE ? "timer.started" : "timer.restarted";
        status = Status.ACTIVE;
        runUntil(now().plus(remaining));
        tell(event, Map.of());
        show();
    }

    private void runUntil(Instant then) {
        end = then;
        running = home.at(then, Job.callback(this::runOut));
    }

    @Override
    public void change(Change how) {
        var then = end;
        if (running == null || then == null) {
            throw new ActionException.Unsupported(called(), "a timer that is active");
        }
        var longer = remaining.plus(how.duration());
        if (longer.compareTo(duration) > 0) {
            throw new ActionException.Invalid(
                    "duration", text(how.duration()), "no more than " + text(duration) + " in all");
        }
        if (longer.isNegative()) {
            throw new ActionException.Invalid("duration", text(how.duration()), "no less than nothing in all");
        }
        stop();
        var changed = then.plus(how.duration());
        remaining = Duration.between(now(), changed);
        runUntil(changed);
        tell("timer.changed", Map.of());
        show();
    }

    @Override
    public void pause(Pause how) {
        var then = end;
        if (running == null || then == null) return;
        stop();
        remaining = Duration.between(now(), then);
        end = null;
        status = Status.PAUSED;
        tell("timer.paused", Map.of());
        show();
    }

    @Override
    public void cancel(Cancel how) {
        rest();
        tell("timer.cancelled", Map.of());
        show();
    }

    @Override
    public void finish(Finish how) {
        if (status == Status.ACTIVE) runOut();
    }

    private void runOut() {
        var then = end;
        if (status != Status.ACTIVE || then == null) return;
        rest();
        tell("timer.finished", Map.of("finished_at", ISO.format(then.atOffset(ZoneOffset.UTC))));
        show();
    }

    private void rest() {
        stop();
        status = Status.IDLE;
        end = null;
        remaining = Duration.ZERO;
        duration = config.duration();
    }

    private void stop() {
        if (running != null) running.cancel();
        running = null;
    }

    private void tell(String event, Map<String, String> more) {
        var data = new LinkedHashMap<String, Object>();
        data.put("entity_id", called());
        data.putAll(more);
        home.events().fire(event, data);
    }

    private String called() {
        return id().map(Object::toString).orElse(description().friendlyName());
    }

    private void show() {
        var left = status == Status.IDLE ? null : text(remaining);
        report(new Reading(status, text(duration), end, left));
        var more = new HashMap<String, String>();
        more.put("duration", duration.toString());
        if (status == Status.PAUSED) more.put("remaining", remaining.toString());
        if (end != null) more.put("end", end.toString());
        place.keep(new Kept.Last(status.name().toLowerCase(Locale.ROOT), Map.copyOf(more)));
    }

    private static String text(Duration length) {
        return String.format(
                Locale.ROOT, "%d:%02d:%02d", length.toHours(), length.toMinutesPart(), length.toSecondsPart());
    }
}
