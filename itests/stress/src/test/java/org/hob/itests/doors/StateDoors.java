package org.hob.itests.doors;

import static org.hob.itests.doors.Door.door;
import static org.hob.itests.doors.Door.waiting;
import static org.hob.job.Job.callback;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hob.job.Subscription;
import org.hob.state.States;

/** The doors of states. */
final class StateDoors {

    private static final Duration SOON = Duration.ofMillis(1);

    private StateDoors() {}

    static List<Door> writing() {
        return List.of(
                door("States.set(EntityId,String,Map)", site -> {
                    site.home.states().set(site.sensor, "after", Map.of());
                    return () -> site.is(site.sensor, "after");
                }),
                door("States.force(EntityId,String,Map)", site -> {
                    site.home.states().force(site.sensor, "after", Map.of());
                    return () -> site.is(site.sensor, "after");
                }),
                door("States.remove(EntityId)", site -> {
                    site.home.states().remove(site.sensor);
                    return () -> site.home.states().get(site.sensor).isEmpty();
                }),
                waiting("States.until(EntityId,String)", site -> {
                    site.home.after(SOON, callback(() -> site.home.states().set(site.sensor, "after", Map.of())));
                    var state = site.home.states().until(site.sensor, "after");
                    return () -> state.is("after");
                }),
                waiting("States.until(EntityId,Predicate)", site -> {
                    site.home.after(SOON, callback(() -> site.home.states().set(site.sensor, "after", Map.of())));
                    var state = site.home.states().until(site.sensor, now -> now.is("after"));
                    return () -> state.is("after");
                }));
    }

    static List<Door> reading() {
        return List.of(
                door("States.get(EntityId)", site -> site.home.states().get(site.sensor)::isPresent),
                door("States.is(EntityId,String)", site -> {
                    boolean is = site.home.states().is(site.sensor, "before");
                    return () -> is;
                }),
                door("States.all()", site -> {
                    long all = site.home.states().all().count();
                    return () -> all > 0;
                }),
                door("States.of(String)", site -> {
                    long all = site.home.states().of("sensor").count();
                    return () -> all > 0;
                }));
    }

    static List<Door> listening() {
        return List.of(
                listens("States.on(EntityId,Listener)", site -> on(site).on(site.sensor, site.marks())),
                listens(
                        "States.on(EntityId,Predicate,Listener)",
                        site -> on(site).on(site.sensor, _ -> true, site.marks())),
                listens("States.on(Collection,Listener)", site -> on(site).on(List.of(site.sensor), site.marks())),
                listens("States.onDomain(String,Listener)", site -> on(site).onDomain("sensor", site.marks())),
                listens(
                        "States.onDomain(String,Predicate,Listener)",
                        site -> on(site).onDomain("sensor", _ -> true, site.marks())),
                listens("States.onAny(Listener)", site -> on(site).onAny(site.marks())),
                listens("States.onAny(Predicate,Listener)", site -> on(site).onAny(_ -> true, site.marks())),
                listens("States.onReport(EntityId,Listener)", site -> {
                    var subscription = on(site).onReport(site.sensor, site.marks());
                    on(site).set(site.sensor, "before", Map.of());
                    return subscription;
                }),
                listens(
                        "States.onHeld(EntityId,Predicate,Duration,Listener)",
                        site -> on(site).onHeld(site.sensor, state -> state.is("after"), SOON, site.marks())),
                listens(
                        "States.onHeld(EntityId,String,Duration,Listener)",
                        site -> on(site).onHeld(site.sensor, "after", SOON, site.marks())));
    }

    private static States on(Site site) {
        return site.home.states();
    }

    /** Listens, changes something, and is told. */
    private static Door listens(String method, Function<Site, Subscription> how) {
        return door(method, site -> {
            var told = how.apply(site);
            on(site).set(site.sensor, "after", Map.of());
            return () -> site.isMarked().getAsBoolean() && told != null;
        });
    }
}
