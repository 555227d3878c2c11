package org.hob.controls;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hob.controls.Schedules.Config;
import org.hob.domain.Schedule;
import org.hob.entity.EntityDescription;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Job;

/**
 * A plan for the week, by the local time of the house. A time that a change of the clock skips begins when the clock has passed it; one that comes twice
 * counts the first time.
 */
@Callback
final class WeekPlan extends Schedule {

    private static final int DAYS = 8;

    private final Home home;
    private final Config config;

    WeekPlan(Home home, EntityDescription as, Config config) {
        super(as, new Traits(false));
        this.home = home;
        this.config = config;
    }

    @Override
    public void arrived() {
        look();
    }

    private void look() {
        var now = home.now();
        var local = now.atZone(home.zone());
        var block = at(local.getDayOfWeek(), local.toLocalTime());
        var next = next(now, local.toLocalDate());
        var more = new LinkedHashMap<String, Object>();
        next.ifPresent(time -> more.put("next_event", time));
        block.ifPresent(current -> more.putAll(current.data()));
        report(new Reading(block.isPresent()), more);
        next.ifPresent(time -> home.at(time, Job.callback(this::look)));
    }

    private Optional<Schedules.Block> at(DayOfWeek day, LocalTime time) {
        return config.on(day).stream()
                .filter(block -> !time.isBefore(block.from()))
                .filter(block ->
                        time.isBefore(block.to().time()) || block.to().time().equals(LocalTime.MAX))
                .findFirst();
    }

    /** Returns when something begins or ends next; the eighth day is today again, in a week. */
    private Optional<Instant> next(Instant now, LocalDate today) {
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(DAYS)
                .flatMap(day -> config.on(day.getDayOfWeek()).stream()
                        .flatMap(block -> Stream.of(
                                moment(day, block.from()),
                                moment(day, block.to().time()))))
                .filter(time -> time.isAfter(now))
                .findFirst();
    }

    private Instant moment(LocalDate day, LocalTime time) {
        var local = time.equals(LocalTime.MAX) ? day.plusDays(1).atStartOfDay() : day.atTime(time);
        return local.atZone(home.zone()).toInstant();
    }

    @Override
    public Week getSchedule(GetSchedule how) {
        return new Week(
                blocks(config.monday()),
                blocks(config.tuesday()),
                blocks(config.wednesday()),
                blocks(config.thursday()),
                blocks(config.friday()),
                blocks(config.saturday()),
                blocks(config.sunday()));
    }

    private static List<Block> blocks(List<Schedules.Block> of) {
        return of.stream()
                .map(block -> new Block(block.from(), block.to().text(), texts(block.data())))
                .toList();
    }

    private static Map<String, String> texts(Map<String, Object> data) {
        var texts = new LinkedHashMap<String, String>();
        data.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }
}
