package org.acme.gremlins;

import static org.acme.gremlins.Where.HOOK;
import static org.hob.entity.EntityDescription.named;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hob.domain.Switch;
import org.hob.event.Event;
import org.hob.home.Platform;
import org.hob.home.Rule;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Paced;
import org.hob.job.Work;
import org.hob.state.EntityId;

/** Everything of an integration that the house calls, and that throws. */
final class Hooks {

    private static final EntityId TOLD = EntityId.of("sensor.gremlin");
    private static final Duration SOON = Duration.ofMillis(10);

    private Hooks() {}

    /** What is fired. */
    record Ping(String text) {}

    @Gremlin(value = "setUp, callback", in = HOOK)
    static Job setUpCallback(Stage stage) {
        return () -> register(stage, new Hooked.InCallback(stage.fault()));
    }

    @Gremlin(value = "setUp, coroutine", in = HOOK)
    static Job setUpCoroutine(Stage stage) {
        return () -> register(stage, new Hooked.InCoroutine(stage.fault()));
    }

    @Gremlin(value = "setUp, blocking", in = HOOK)
    static Job setUpBlocking(Stage stage) {
        return () -> register(stage, home -> stage.fault().strike());
    }

    private static void register(Stage stage, Platform platform) {
        stage.context().registerService(Platform.class, platform, null);
    }

    @Gremlin(value = "Rule.setUp", in = HOOK)
    static Job rule(Stage stage) {
        Rule rule = home -> stage.fault().strike();
        return () -> stage.context().registerService(Rule.class, rule, null);
    }

    @Gremlin(value = "listener, callback", in = HOOK)
    static Job listenerCallback(Stage stage) {
        return listener(stage, Listener.callback(ping -> stage.fault().strike()));
    }

    @Gremlin(value = "listener, coroutine", in = HOOK)
    static Job listenerCoroutine(Stage stage) {
        return listener(stage, Listener.coroutine(ping -> stage.fault().strike()));
    }

    @Gremlin(value = "listener, blocking", in = HOOK)
    static Job listenerBlocking(Stage stage) {
        return listener(stage, Listener.blocking(ping -> stage.fault().strike()));
    }

    private static Job listener(Stage stage, Listener<Event<Ping>> listener) {
        stage.home().events().on(Ping.class, listener);
        return () -> stage.home().events().fire(new Ping("x"));
    }

    @Gremlin(value = "filter of events", in = HOOK)
    static Job filter(Stage stage) {
        stage.home().events().on(Ping.class, ping -> strikes(stage), Listener.callback(ping -> {}));
        return () -> stage.home().events().fire(new Ping("x"));
    }

    @Gremlin(value = "filter of states", in = HOOK)
    static Job stateFilter(Stage stage) {
        stage.home().states().on(TOLD, change -> strikes(stage), Listener.callback(change -> {}));
        return () -> stage.home().states().set(TOLD, stage.fault().name(), Map.of());
    }

    @Gremlin(value = "test of onHeld", in = HOOK)
    static Job held(Stage stage) {
        stage.home().states().onHeld(TOLD, state -> strikes(stage), SOON, Listener.callback(state -> {}));
        return () -> stage.home().states().set(TOLD, stage.fault().name(), Map.of());
    }

    @Gremlin(value = "test of until", in = HOOK)
    static Job until(Stage stage) {
        stage.home().states().set(TOLD, stage.fault().name(), Map.of());
        return () -> stage.home().add(Job.coroutine(() -> stage.home().states().until(TOLD, state -> strikes(stage))));
    }

    private static boolean strikes(Stage stage) {
        stage.fault().strikeUnchecked();
        return true;
    }

    @Gremlin(value = "after", in = HOOK)
    static Job after(Stage stage) {
        return () -> stage.home().after(SOON, Job.callback(() -> stage.fault().strike()));
    }

    @Gremlin(value = "every", in = HOOK)
    static Job every(Stage stage) {
        return () -> stage.home().every(SOON, Job.callback(() -> stage.fault().strike()));
    }

    @Gremlin(value = "callback", in = HOOK)
    static Job callback(Stage stage) {
        return () -> stage.home().add(Job.callback(() -> stage.fault().strike()));
    }

    @Gremlin(value = "coroutine", in = HOOK)
    static Job coroutine(Stage stage) {
        return () -> stage.home().add(Job.coroutine(() -> stage.fault().strike()));
    }

    @Gremlin(value = "blocking job", in = HOOK)
    static Job blocking(Stage stage) {
        return () -> stage.home().add(Job.blocking(() -> stage.fault().strike()));
    }

    @Gremlin(value = "whenDone", in = HOOK)
    static Job whenDone(Stage stage) {
        return () -> stage.home()
                .start(Job.callback(() -> {}))
                .whenDone(Listener.callback(task -> stage.fault().strike()));
    }

    @Gremlin(value = "a stage that depends on a task", in = HOOK, harmless = true)
    static Job stage(Stage stage) {
        return () -> stage.home()
                .start(Job.callback(() -> {}))
                .toStage()
                .thenRun(() -> stage.fault().strikeUnchecked());
    }

    @Gremlin(value = "an adopted stage", in = HOOK)
    static Job adopted(Stage stage) {
        return () -> stage.home()
                .adopt(CompletableFuture.runAsync(() -> stage.fault().strikeUnchecked()))
                .await();
    }

    @Gremlin(value = "an executor's task", in = HOOK)
    static Job executor(Stage stage) {
        return () -> stage.home().workers().execute(() -> stage.fault().strikeUnchecked());
    }

    @Gremlin(value = "turn", in = HOOK)
    static Job turn(Stage stage) {
        return () -> stage.home().turn(() -> {
            stage.fault().strike();
            return "";
        });
    }

    @Gremlin(value = "own().close", in = HOOK)
    static Job close(Stage stage) {
        return () -> {
            var scope = stage.home().scope();
            scope.own(() -> stage.fault().strike());
            scope.close();
        };
    }

    @Gremlin(value = "debounced", in = HOOK)
    static Job debounced(Stage stage) {
        return () -> stage.home()
                .debounced(
                        SOON,
                        Paced.Edge.LEADING,
                        Job.callback(() -> stage.fault().strike()))
                .call();
    }

    @Gremlin(value = "listeners of one's own", in = HOOK)
    static Job listeners(Stage stage) {
        var listeners = stage.home().<String>listeners();
        listeners.add(Listener.callback(text -> stage.fault().strike()));
        return () -> listeners.tell("x");
    }

    @Gremlin(value = "a poll's reading", in = HOOK)
    static Job poll(Stage stage) {
        return () -> stage.home()
                .poll(Duration.ofSeconds(1), Work.callback(() -> {
                    stage.fault().strike();
                    return "x";
                }))
                .on(Listener.callback(text -> {}));
    }

    @Gremlin(value = "the function that feeds an entity", in = HOOK)
    static Job feed(Stage stage) {
        return () -> {
            var plug = new Hooked.Plug("fed", stage.fault());
            stage.home().addEntities(plug);
            stage.home()
                    .poll(Duration.ofSeconds(1), Work.callback(() -> "x"))
                    .feed(plug, text -> new Switch.Reading(strikes(stage)));
        };
    }

    @Gremlin(value = "payload read by name", in = HOOK)
    static Job payload(Stage stage) {
        stage.home()
                .events()
                .on("lazy", Listener.callback(event -> Stage.see(event.payload().toString())));
        return () -> stage.home().events().fire(new Hooked.Lazy(stage.fault().name()));
    }

    @Gremlin(value = "attributes of a state", in = HOOK)
    static Job attributes(Stage stage) {
        return () -> stage.home().states().set(TOLD, "x", new Hooked.EvilMap(stage.fault()));
    }

    @Gremlin(value = "action, callback", in = HOOK)
    static Job action(Stage stage) {
        return act(stage, new Hooked.Plug("action", stage.fault()));
    }

    @Gremlin(value = "action, blocking", in = HOOK)
    static Job blockingAction(Stage stage) {
        return act(stage, new Hooked.BlockingPlug("action", stage.fault()));
    }

    @Gremlin(value = "adapting an action", in = HOOK)
    static Job adapt(Stage stage) {
        return act(stage, new Hooked.Adapter("adapter", stage.fault()));
    }

    private static Job act(Stage stage, Switch plug) {
        stage.home().addEntities(plug);
        return () -> {
            var id = EntityId.of("switch." + plug.description().suggestedId().orElseThrow());
            stage.home()
                    .start(Job.coroutine(() -> stage.home().states().until(id, state -> true)))
                    .toStage()
                    .toCompletableFuture()
                    .get();
            stage.home().actions().call(new Switch.TurnOn(), id).await();
        };
    }

    @Gremlin(value = "arrived", in = HOOK)
    static Job arrived(Stage stage) {
        return () -> stage.home().addEntities(new Hooked.Arriving("arriving", stage.fault()));
    }

    @Gremlin(value = "update", in = HOOK)
    static Job update(Stage stage) {
        return () -> stage.home()
                .addEntities(new Hooked.Polled(named("Polled").polled(Duration.ofSeconds(1)), stage.fault()));
    }
}
