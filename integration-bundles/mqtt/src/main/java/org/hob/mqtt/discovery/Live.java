package org.hob.mqtt.discovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.entity.Entity;
import org.hob.job.Job;
import org.hob.job.Task;
import org.jspecify.annotations.Nullable;

/**
 * An announced thing in the house: it hears its topics, knows whether it can be reached, and shows what it said last when it can. Touched in the turn
 * only.
 *
 * <p>It enters the house when it is known whether it can be reached, at the latest after {@link #GRACE}: so it does not come as out of reach, to be
 * there a moment later.
 */
final class Live<R extends Record> {

    /** Makes the entity; again, when it has to show that nothing is known any more. */
    interface Maker<R extends Record> {
        Entity<R> make(Live<R> live);
    }

    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Place place;
    private final Common common;
    private final Maker<R> maker;
    private final Optional<Duration> expiry;
    private final List<Runnable> atEnd = new ArrayList<>();
    private final Map<Availability.Source, Boolean> said = new HashMap<>();
    private Optional<Availability.Source> latest = Optional.empty();
    private boolean connected = true;
    private boolean expired;
    private boolean shownReachable;
    private @Nullable Task<?> timer;
    private @Nullable Task<?> grace;
    private @Nullable Entity<R> entity;
    private @Nullable R last;

    Live(Place place, Common common, Optional<Duration> expiry, Maker<R> maker) {
        this.place = place;
        this.common = common;
        this.expiry = expiry;
        this.maker = maker;
        expired = expiry.isPresent();
    }

    /** Hears that topic. */
    Live<R> hear(Optional<String> topic, Channels.Ear ear) {
        topic.ifPresent(filter -> atEnd.add(place.channels().listen(filter, common.qos(), ear)));
        return this;
    }

    /** Lets it enter the house when it is known whether it can be reached. */
    void begin() {
        for (var source : common.availability().sources()) {
            hear(Optional.of(source.topic()), payload -> heard(source, source.read(payload)));
        }
        if (isDecided()) enter();
        else grace = place.home().after(GRACE, Job.callback(this::enter));
    }

    private void heard(Availability.Source source, Optional<Boolean> available) {
        available.ifPresent(is -> {
            said.put(source, is);
            latest = Optional.of(source);
            settle();
        });
    }

    /** Shows that; kept until it can be reached. */
    void show(R reading) {
        last = reading;
        expiry.ifPresent(this::expireAfter);
        if (entity != null && shownReachable && isReachable()) entity.report(reading);
        else settle();
    }

    /** Shows that nothing is known of it. */
    void showUnknown() {
        if (last == null) return;
        last = null;
        if (shownReachable) renew();
    }

    /** Returns what was shown last, if anything. */
    Optional<R> last() {
        return Optional.ofNullable(last);
    }

    Place place() {
        return place;
    }

    /** Does that when it leaves. */
    void atEnd(Runnable until) {
        atEnd.add(until);
    }

    private void expireAfter(Duration time) {
        if (timer != null) timer.cancel();
        expired = false;
        timer = place.home().after(time, Job.callback(this::expire));
    }

    private void expire() {
        expired = true;
        settle();
    }

    /** Is told that the broker can be reached, or not. */
    void connection(boolean up) {
        connected = up;
        settle();
    }

    private Optional<Boolean> available() {
        return common.availability().judge(said, latest);
    }

    private boolean isDecided() {
        return available().isPresent() && (!expired || last != null);
    }

    private boolean isReachable() {
        return connected && !expired && available().orElse(false);
    }

    private String reason() {
        if (!connected) return "the MQTT broker cannot be reached";
        return expired
                ? "nothing was said for " + expiry.orElseThrow().toSeconds() + " s"
                : "announced as not available";
    }

    private void settle() {
        if (entity == null) {
            if (grace != null && isDecided()) enter();
        } else if (shownReachable && !isReachable()) {
            shownReachable = false;
            entity.lost(reason());
        } else if (!shownReachable && isReachable()) {
            shownReachable = true;
            if (last != null) entity.report(last);
            else renew();
        }
    }

    private void enter() {
        if (entity != null) return;
        if (grace != null) grace.cancel();
        grace = null;
        var fresh = maker.make(this);
        entity = fresh;
        shownReachable = isReachable();
        if (!shownReachable) fresh.lost(reason());
        else if (last != null) fresh.report(last);
        place.home().addEntities(fresh);
    }

    /** A state does not become unknown again: a new entity takes its place. */
    private void renew() {
        if (entity == null) return;
        place.home().removeEntity(entity);
        entity = null;
        enter();
    }

    /** Leaves the house. */
    void leave() {
        atEnd.forEach(Runnable::run);
        if (timer != null) timer.cancel();
        if (grace != null) grace.cancel();
        if (entity != null) place.home().removeEntity(entity);
    }
}
