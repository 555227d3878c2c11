package org.hob.itests.doors;

import static org.hob.itests.doors.Door.door;
import static org.hob.itests.doors.Door.waiting;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.hob.job.Job;
import org.hob.job.Paced;
import org.hob.job.TimePattern;
import org.hob.job.Work;

/** The doors of loops, scopes, tasks and what they hand out. */
final class LoopDoors {

    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Work<String> ANSWER = Work.coroutine(() -> "answer");

    private LoopDoors() {}

    static List<Door> loop() {
        return List.of(
                door("EventLoop.run(Job)", site -> {
                    site.home.run(site.mark());
                    return site.isMarked();
                }),
                door("EventLoop.run(Listener,Object)", site -> {
                    site.home.run(site.marks(), "what");
                    return site.isMarked();
                }),
                door("EventLoop.add(Job)", site -> {
                    site.home.add(site.mark());
                    return site.isMarked();
                }),
                door("EventLoop.add(Listener,Object)", site -> {
                    site.home.add(site.marks(), "what");
                    return site.isMarked();
                }),
                door("EventLoop.start(Job)", site -> {
                    var task = site.home.start(site.mark());
                    return () -> task.isDone() && site.isMarked().getAsBoolean();
                }),
                door("EventLoop.start(Listener,Object)", site -> {
                    site.home.start(site.marks(), "what");
                    return site.isMarked();
                }),
                door("EventLoop.start(Work)", site -> site.home.start(ANSWER)::isDone),
                door("EventLoop.background(Job)", site -> {
                    site.home.background(site.mark());
                    return site.isMarked();
                }),
                waiting("EventLoop.all(Collection)", site -> {
                    var all = site.home.<String>all(List.of(ANSWER));
                    return () -> all.equals(List.of("answer"));
                }),
                waiting("EventLoop.all(int,Collection)", site -> {
                    var all = site.home.<String>all(1, List.of(ANSWER, ANSWER));
                    return () -> all.equals(List.of("answer", "answer"));
                }),
                waiting("EventLoop.first(Collection)", site -> {
                    var first = site.home.<String>first(List.of(ANSWER));
                    return () -> "answer".equals(first);
                }),
                waiting("EventLoop.sleep(Duration)", site -> {
                    site.home.sleep(SOON);
                    return site.yes();
                }),
                waiting("EventLoop.within(Duration,Callable)", site -> answers(site.home.within(LONG, () -> "in"))),
                waiting(
                        "EventLoop.within(Duration,String,Callable)",
                        site -> answers(site.home.within(LONG, "zone", () -> "in"))),
                door("EventLoop.unhurried(Callable)", site -> answers(site.home.unhurried(() -> "in"))),
                door("EventLoop.unhurried(String,Callable)", site -> answers(site.home.unhurried("zone", () -> "in"))),
                door("EventLoop.turn(Runnable)", site -> {
                    site.home.turn(site::markNow);
                    return site.isMarked();
                }),
                door("EventLoop.turn(Callable)", site -> answers(site.home.turn(() -> "in"))),
                door("EventLoop.holdsTurn()", site -> {
                    site.home.holdsTurn();
                    return site.yes();
                }),
                door("EventLoop.adopt(CompletionStage)", site -> {
                    var future = new CompletableFuture<String>();
                    var task = site.home.adopt(future);
                    future.complete("done");
                    return task::isDone;
                }),
                door("EventLoop.workers()", site -> {
                    site.home.workers().execute(site::markNow);
                    return site.isMarked();
                }));
    }

    static List<Door> time() {
        return List.of(
                door("EventLoop.after(Duration,Job)", site -> {
                    site.home.after(SOON, site.mark());
                    return site.isMarked();
                }),
                door("EventLoop.at(Instant,Job)", site -> {
                    site.home.at(site.home.now(), site.mark());
                    return site.isMarked();
                }),
                door("EventLoop.every(Duration,Job)", site -> {
                    site.home.every(SOON, site.mark());
                    return site.isMarked();
                }),
                door("EventLoop.every(TimePattern,Job)", site -> {
                    site.home.every(TimePattern.seconds("*"), site.mark());
                    return site.isMarked();
                }),
                door("EventLoop.daily(LocalTime,Job)", site -> {
                    site.home.daily(LocalTime.NOON, site.mark()).close();
                    return site.yes();
                }),
                door("EventLoop.now()", site -> {
                    var now = site.home.now();
                    return () -> !site.home.now().isBefore(now);
                }),
                door("Scope.debounced(Duration,Edge,Job)", site -> {
                    site.home.debounced(SOON, Paced.Edge.LEADING, site.mark()).call();
                    return site.isMarked();
                }),
                door("Scope.throttled(Duration,Job)", site -> {
                    site.home.throttled(SOON, site.mark()).call();
                    return site.isMarked();
                }),
                door("Scope.limited(int,Duration,Job)", site -> {
                    site.home.limited(1, SOON, site.mark()).call();
                    return site.isMarked();
                }),
                door("Paced.call()", site -> {
                    site.paced.call();
                    return site.isMarked();
                }),
                door("Paced.cancel()", site -> {
                    site.paced.cancel();
                    return site.yes();
                }));
    }

    static List<Door> owning() {
        return List.of(
                door("Scope.own(AutoCloseable)", site -> {
                    var scope = site.home.scope();
                    scope.own(site::markNow);
                    scope.close();
                    return site.isMarked();
                }),
                door("Scope.listeners()", site -> {
                    site.home.listeners();
                    return site.yes();
                }),
                door("Scope.scope()", site -> {
                    site.home.scope().start(site.mark());
                    return site.isMarked();
                }),
                waiting("Scope.join()", site -> {
                    var scope = site.home.scope();
                    scope.start(Job.coroutine(() -> site.markNow()));
                    scope.join();
                    return site.isMarked();
                }),
                door("Scope.close()", site -> {
                    var scope = site.home.scope();
                    var task = scope.after(LONG, Job.callback(() -> {}));
                    scope.close();
                    return task::isDone;
                }),
                door("Listeners.add(Listener)", site -> {
                    site.listeners.add(site.marks());
                    return site.isMarkedAfter(site.listeners::tell);
                }),
                door("Listeners.tell(Object)", site -> {
                    site.listeners.tell("what");
                    return () -> site.told.availablePermits() == 1;
                }),
                door("Listeners.isEmpty()", site -> {
                    site.listeners.isEmpty();
                    return site.yes();
                }),
                door("Subscription.close()", site -> {
                    site.subscription.close();
                    site.home.events().fire(new Site.Knock("nobody"));
                    site.home.add(site.mark());
                    return () -> site.isMarked().getAsBoolean() && site.heard.availablePermits() == 0;
                }));
    }

    static List<Door> tasks() {
        return List.of(
                waiting("Task.await()", site -> answers(site.home.start(ANSWER).await())),
                waiting(
                        "Task.await(Duration)",
                        site -> answers(site.home.start(ANSWER).await(LONG))),
                door("Task.cancel()", site -> {
                    site.pending.cancel();
                    return site.pending::isDone;
                }),
                door("Task.isDone()", site -> {
                    boolean done = site.ended.isDone();
                    return () -> done;
                }),
                door("Task.whenDone(Listener)", site -> {
                    site.ended.whenDone(site.marks());
                    return site.isMarked();
                }),
                door("Task.toStage()", site -> site.ended.toStage().toCompletableFuture()::isDone));
    }

    private static BooleanSupplier answers(Object answer) {
        return () -> answer instanceof String;
    }
}
