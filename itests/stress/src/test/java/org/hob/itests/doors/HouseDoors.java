package org.hob.itests.doors;

import static org.hob.itests.doors.Door.door;
import static org.hob.itests.doors.Door.waiting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hob.action.ActionSchema;
import org.hob.domain.Light;
import org.hob.home.Sun;
import org.hob.job.Handler;

/** What an owner asks of the house, what actions only a description tells of, and what an entity says of itself. */
final class HouseDoors {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 21);

    private HouseDoors() {}

    static List<Door> home() {
        return List.of(
                door("Home.open(String)", site -> {
                    site.home.open("another").close();
                    return site.yes();
                }),
                door("Home.context()", site -> {
                    site.home.context();
                    return site.yes();
                }),
                door("Home.isStarted()", site -> {
                    site.home.isStarted();
                    return site.yes();
                }),
                door("Home.start(Context,Job)", site -> {
                    site.home.start(site.home.context(), site.mark());
                    return site.isMarked();
                }),
                door("Home.store(String,Class)", site -> {
                    site.home.store(site.light.object(), Site.Knock.class);
                    return site.yes();
                }));
    }

    static List<Door> sun() {
        return List.of(
                door("Sun.azimuth()", site -> {
                    site.home.sun().azimuth();
                    return site.yes();
                }),
                door("Sun.next(Phase)", site -> {
                    site.home.sun().next(Sun.Phase.NOON);
                    return site.yes();
                }),
                door("Sun.rise(LocalDate)", site -> {
                    site.home.sun().rise(DAY);
                    return site.yes();
                }),
                door("Sun.set(LocalDate)", site -> {
                    site.home.sun().set(DAY);
                    return site.yes();
                }));
    }

    static List<Door> actions() {
        return List.of(
                door("Actions.find(String)", site -> {
                    site.home.actions().find("light.turn_on");
                    return site.yes();
                }),
                door("Actions.refresh(EntityId[])", site -> site.home.actions().refresh(site.light)::isDone),
                door("Actions.offer(ActionSchema,Handler)", site -> {
                    Handler<Map<String, Object>, Map<String, Object>> handler = data -> data;
                    var schema = new ActionSchema("doors." + site.light.object(), "Does nothing.", List.of(), true);
                    site.home.actions().offer(schema, handler).close();
                    return site.yes();
                }));
    }

    static List<Door> store() {
        return List.of(
                waiting("Store.load()", site -> {
                    site.store.load();
                    return site.yes();
                }),
                waiting("Store.save(Record)", site -> {
                    site.store.save(new Site.Knock("me"));
                    return () -> site.store.load().isPresent();
                }),
                door("Store.saveLater(Duration,Supplier)", site -> {
                    site.store.saveLater(Duration.ZERO, () -> new Site.Knock("me"));
                    return () -> site.store.load().isPresent();
                }));
    }

    static List<Door> views() {
        return List.of(
                door("LoopView.status()", site -> site.house.view().status().segments() > 0 ? site.yes() : () -> false),
                door("Guard.culprits()", site -> {
                    // On a busy machine somebody may have been slow.
                    var culprits = site.house.guard().culprits();
                    return () -> culprits.stream().allMatch(one -> one.bundle().equals("bundle"));
                }),
                door("Guard.pauses()", site -> {
                    site.house.guard().pauses();
                    return site.yes();
                }),
                door("Guard.avoided()", site -> {
                    site.house.guard().avoided();
                    return site.yes();
                }),
                door("Guard.quarantined()", site -> site.house.guard().quarantined()::isEmpty),
                door("Guard.restart(String)", site -> {
                    try {
                        site.house.guard().restart("nobody");
                    } catch (IllegalArgumentException nobodyIsOut) {
                        return site.yes();
                    }
                    return () -> false;
                }),
                door("Guard.policy(String)", site -> {
                    site.house.guard().policy("bundle");
                    return site.yes();
                }));
    }

    static List<Door> entity() {
        return List.of(
                door("Entity.report(Record,Map)", site -> {
                    site.bulb.report(Light.Reading.ON, Map.of("more", 1));
                    return () -> site.is(site.light, "on");
                }),
                door("Entity.unknown(Map)", site -> {
                    site.bulb.unknown(Map.of());
                    return () -> site.is(site.light, "unknown");
                }),
                door("Entity.unavailable()", site -> {
                    site.bulb.unavailable();
                    return () -> site.is(site.light, "unavailable");
                }),
                door("Entity.shown()", site -> {
                    site.bulb.shown();
                    return site.yes();
                }),
                door("Entity.id()", site -> {
                    site.bulb.id();
                    return site.yes();
                }));
    }
}
