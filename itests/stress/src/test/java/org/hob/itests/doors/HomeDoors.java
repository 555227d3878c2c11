package org.hob.itests.doors;

import static org.hob.itests.doors.Door.door;
import static org.hob.itests.doors.Door.waiting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hob.action.ActionException;
import org.hob.action.Target;
import org.hob.domain.Light;
import org.hob.itests.doors.Site.Knock;
import org.hob.job.Handler;
import org.hob.job.Work;

/** The doors of homes: entities, actions, events, and the sun. */
final class HomeDoors {

    private static final Light.TurnOn ON = new Light.TurnOn(null, null, null, null);

    private HomeDoors() {}

    static List<Door> home() {
        return List.of(
                door("Home.addEntities(Entity[])", site -> {
                    site.home.addEntities(site.fresh);
                    site.fresh.report(Light.Reading.ON);
                    return () -> site.is(site.id("fresh"), "on");
                }),
                door("Home.addEntities(Collection)", site -> {
                    site.home.addEntities(List.of(site.fresh));
                    site.fresh.report(Light.Reading.ON);
                    return () -> site.is(site.id("fresh"), "on");
                }),
                door("Home.replaceEntity(Entity,Entity)", site -> {
                    site.home.replaceEntity(site.bulb, site.fresh);
                    site.fresh.report(Light.Reading.ON);
                    return () -> site.is(site.light, "on");
                }),
                door("Home.removeEntity(Entity)", site -> {
                    site.home.removeEntity(site.bulb);
                    return () -> site.home.states().get(site.light).isEmpty();
                }),
                door("Home.poll(Duration,Work)", site -> {
                    var poll = site.home.poll(Duration.ofMillis(5), Work.callback(() -> "polled"));
                    poll.on(site.marks());
                    return site.isMarked();
                }),
                door("Home.scope()", site -> {
                    site.home.scope().start(site.mark());
                    return site.isMarked();
                }),
                door("Home.states()", site -> {
                    site.home.states();
                    return site.yes();
                }),
                door("Home.events()", site -> {
                    site.home.events();
                    return site.yes();
                }),
                door("Home.actions()", site -> {
                    site.home.actions();
                    return site.yes();
                }),
                door("Home.place()", site -> {
                    site.home.place();
                    return site.yes();
                }),
                door("Home.zone()", site -> {
                    site.home.zone();
                    return site.yes();
                }),
                door("Home.sun()", site -> {
                    site.home.sun();
                    return site.yes();
                }),
                door("Entity.report(Record)", site -> {
                    site.bulb.report(Light.Reading.ON);
                    return () -> site.is(site.light, "on");
                }),
                door("Entity.lost(String)", site -> {
                    site.bulb.lost("gone");
                    return () -> site.is(site.light, "unavailable");
                }),
                door("Sun.onRise(Duration,Job)", site -> {
                    site.home.sun().onRise(Duration.ZERO, site.mark()).close();
                    return site.yes();
                }),
                door("Sun.onSet(Duration,Job)", site -> {
                    site.home.sun().onSet(Duration.ZERO, site.mark()).close();
                    return site.yes();
                }),
                door("Sun.nextRise()", site -> site.home.sun().nextRise()::isPresent),
                door("Sun.nextSet()", site -> site.home.sun().nextSet()::isPresent),
                door("Sun.isUp()", site -> {
                    site.home.sun().isUp();
                    return site.yes();
                }),
                door("Sun.elevation()", site -> site.home.sun().elevation()::isPresent));
    }

    static List<Door> events() {
        return List.of(
                door("Events.fire(Record)", site -> {
                    site.home.events().fire(new Knock("me"));
                    return () -> site.heard.availablePermits() == 1;
                }),
                door("Events.fire(String,Map)", site -> {
                    site.home.events().on("knock", site.marks());
                    site.home.events().fire("knock", Map.of("by", "me"));
                    return site.isMarked();
                }),
                door("Events.on(Class,Listener)", site -> {
                    site.home.events().on(Knock.class, site.marks());
                    site.home.events().fire(new Knock("me"));
                    return site.isMarked();
                }),
                door("Events.on(Class,Predicate,Listener)", site -> {
                    site.home.events().on(Knock.class, knock -> knock.by().equals("me"), site.marks());
                    site.home.events().fire(new Knock("me"));
                    return site.isMarked();
                }),
                door("Events.on(String,Listener)", site -> {
                    site.home.events().on("knock", site.marks());
                    site.home.events().fire("knock", Map.of());
                    return site.isMarked();
                }),
                door("Events.once(Class,Listener)", site -> {
                    site.home.events().once(Knock.class, site.marks());
                    site.home.events().fire(new Knock("me"));
                    return site.isMarked();
                }),
                door("Events.once(String,Listener)", site -> {
                    site.home.events().once("knock", site.marks());
                    site.home.events().fire("knock", Map.of());
                    return site.isMarked();
                }),
                door("Events.send(Signal,Object)", site -> {
                    site.home.events().on(Site.SIGNAL, site.marks());
                    site.home.events().send(Site.SIGNAL, "what");
                    return site.isMarked();
                }),
                door("Events.on(Signal,Listener)", site -> {
                    site.home.events().on(Site.SIGNAL, site.marks());
                    site.home.events().send(Site.SIGNAL, "what");
                    return site.isMarked();
                }));
    }

    static List<Door> actions() {
        return List.of(
                door("Actions.call(Action,EntityId[])", site -> {
                    site.home.actions().call(ON, site.light);
                    return () -> site.is(site.light, "on");
                }),
                door("Actions.call(Action,Target)", site -> {
                    site.home.actions().call(ON, Target.of(site.light));
                    return () -> site.is(site.light, "on");
                }),
                door("Actions.call(String,Map,Target)", site -> {
                    site.home.actions().call("light.turn_on", Map.of(), Target.of(site.light));
                    return () -> site.is(site.light, "on");
                }),
                door("Actions.ask(Asking,EntityId)", site -> {
                    try {
                        return site.home.actions().ask(new Bell.Question("all"), site.light)::isDone;
                    } catch (ActionException.Unknown nobodyAnswers) {
                        return site.yes();
                    }
                }),
                door("Actions.of(EntityId)", site -> {
                    site.home.actions().of(site.light);
                    return site.yes();
                }),
                door("Actions.offer(Class,Listener)", site -> {
                    site.home.actions().offer(Bell.Ring.class, site.marks()).close();
                    return site.yes();
                }),
                door("Actions.answer(Class,Handler)", site -> {
                    Handler<Bell.Question, Bell.Reply> handler = question -> new Bell.Reply(question.about());
                    site.home.actions().answer(Bell.Question.class, handler).close();
                    return site.yes();
                }));
    }

    static List<Door> coordinator() {
        return List.of(
                door("Coordinator.feed(Entity,Function)", site -> {
                    site.coordinator.feed(site.bulb, _ -> Light.Reading.ON);
                    site.coordinator.push("pushed");
                    return () -> site.is(site.light, "on");
                }),
                door("Coordinator.on(Listener)", site -> {
                    site.coordinator.on(site.marks());
                    return site.isMarkedAfter(site.coordinator::push);
                }),
                door("Coordinator.onChange(Listener)", site -> {
                    site.coordinator.onChange(site.marks());
                    return site.isMarkedAfter(site.coordinator::push);
                }),
                door("Coordinator.last()", site -> {
                    site.coordinator.last();
                    return site.yes();
                }),
                door("Coordinator.isLost()", site -> {
                    site.coordinator.isLost();
                    return site.yes();
                }),
                door("Coordinator.push(Object)", site -> {
                    site.coordinator.push("pushed");
                    return () -> site.coordinator.last().isPresent();
                }),
                door("Coordinator.lost(String)", site -> {
                    site.coordinator.lost("gone");
                    return site.coordinator::isLost;
                }),
                door("Coordinator.refresh()", site -> site.coordinator.refresh()::isDone),
                waiting("Coordinator.first()", site -> {
                    var first = site.coordinator.first();
                    return () -> first.equals("read");
                }));
    }
}
