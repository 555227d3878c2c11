package org.hob.itests.doors;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.job.Job.callback;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hob.action.Action;
import org.hob.action.Actions;
import org.hob.automation.Automations;
import org.hob.automation.Condition;
import org.hob.automation.Conversations;
import org.hob.automation.Run;
import org.hob.automation.Step;
import org.hob.automation.Trigger;
import org.hob.automation.Webhooks;
import org.hob.core.home.House;
import org.hob.core.job.HouseClock;
import org.hob.domain.BinarySensor;
import org.hob.domain.Color;
import org.hob.domain.Sensor;
import org.hob.domain.Switch;
import org.hob.entity.Entity;
import org.hob.entity.Recall;
import org.hob.event.Context;
import org.hob.event.Events;
import org.hob.guard.Guard;
import org.hob.home.Coordinator;
import org.hob.home.Home;
import org.hob.home.Place;
import org.hob.home.Platform;
import org.hob.home.Rule;
import org.hob.home.Sun;
import org.hob.job.AnyJob;
import org.hob.job.EventLoop;
import org.hob.job.Handler;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.job.Listeners;
import org.hob.job.LoopView;
import org.hob.job.Paced;
import org.hob.job.Scope;
import org.hob.job.Subscription;
import org.hob.job.Task;
import org.hob.job.Work;
import org.hob.job.WrongTurnException;
import org.hob.net.Classes;
import org.hob.net.Dns;
import org.hob.net.HttpClients;
import org.hob.net.Identity;
import org.hob.net.Tls;
import org.hob.state.State;
import org.hob.state.States;
import org.hob.storage.Store;
import org.hob.template.Rendering;
import org.hob.template.Template;
import org.hob.template.Templates;
import org.hob.woven.Woven;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every method of the API is safe from every thread: it does what it says or says why not, hangs nowhere, and leaves a house that works. */
final class EveryDoorTest {

    private static final long LIMIT_SECONDS = 20;
    private static final Duration LIMIT = Duration.ofSeconds(LIMIT_SECONDS);
    private static final List<Class<?>> TYPES = List.of(
            EventLoop.class,
            Scope.class,
            Home.class,
            States.class,
            Events.class,
            Actions.class,
            Listeners.class,
            Coordinator.class,
            Task.class,
            Subscription.class,
            Paced.class,
            Sun.class,
            Entity.class,
            Store.class,
            Guard.class,
            LoopView.class);

    private static final String DATA = "does not change";
    private static final String THEIRS = "written by integrations; the house calls it by its kind";
    private static final String AUTOMATION =
            "of the bundle automation, which itself comes in by the doors that are here";
    private static final String TEMPLATE = "of the bundle template, which itself comes in by the doors that are here";
    private static final String REPORT = "passes on to Entity.report";
    private static final String NET =
            "of the bundle net, which has threads of its own and touches nothing of the house";

    /** What is no way into the house, and why. */
    private static final Map<Class<?>, String> NO_DOORS_THERE = Map.ofEntries(
            entry(AnyJob.class, THEIRS),
            entry(Job.class, THEIRS),
            entry(Listener.class, THEIRS),
            entry(Work.class, THEIRS),
            entry(Handler.class, THEIRS),
            entry(Platform.class, THEIRS),
            entry(Rule.class, THEIRS),
            entry(Recall.class, THEIRS),
            entry(Trigger.class, THEIRS),
            entry(Condition.class, THEIRS),
            entry(Step.class, THEIRS),
            entry(Action.class, DATA),
            entry(Action.Asking.class, DATA),
            entry(Action.Instead.class, DATA),
            entry(State.class, DATA),
            entry(Context.class, DATA),
            entry(Color.class, DATA),
            entry(Identity.class, DATA),
            entry(Sensor.class, REPORT),
            entry(BinarySensor.class, REPORT),
            entry(Switch.class, REPORT),
            entry(Entity.Outlet.class, "the core's own side of an entity"),
            entry(Woven.Core.class, "the core's own side of what is woven in: itests/weaving"),
            entry(Automations.class, AUTOMATION),
            entry(Conversations.class, AUTOMATION),
            entry(Run.class, AUTOMATION),
            entry(Trigger.Fire.class, AUTOMATION),
            entry(Webhooks.class, AUTOMATION),
            entry(Templates.class, TEMPLATE),
            entry(Template.class, TEMPLATE),
            entry(Rendering.class, TEMPLATE),
            entry(Classes.class, NET),
            entry(Dns.class, NET),
            entry(HttpClients.class, NET),
            entry(Tls.class, NET));

    /** What is no door: what does not change, and the core's own. */
    private static final Set<String> NO_DOORS =
            Set.of("Entity.description()", "Entity.traits()", "Entity.connect(Outlet)");

    private final List<String> wrong = new ArrayList<>();

    private static List<Door> doors() {
        return Stream.of(
                        LoopDoors.loop(),
                        LoopDoors.time(),
                        LoopDoors.owning(),
                        LoopDoors.tasks(),
                        HomeDoors.home(),
                        HomeDoors.events(),
                        HomeDoors.actions(),
                        HomeDoors.coordinator(),
                        HouseDoors.home(),
                        HouseDoors.sun(),
                        HouseDoors.actions(),
                        HouseDoors.entity(),
                        HouseDoors.store(),
                        HouseDoors.views(),
                        StateDoors.writing(),
                        StateDoors.reading(),
                        StateDoors.listening())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void types_areAllOfTheApi_orNoDoorsForAReason() throws Exception {
        var known = Stream.concat(TYPES.stream(), NO_DOORS_THERE.keySet().stream());
        assertThat(known).containsExactlyInAnyOrderElementsOf(ApiTypes.all());
    }

    @Test
    void table_hasEveryMethodOnce() {
        var there = new TreeSet<String>();
        for (var type : TYPES) {
            for (var method : type.getDeclaredMethods()) if (isDoor(type, method)) there.add(name(type, method));
        }
        there.removeAll(NO_DOORS);
        assertThat(doors().stream().map(Door::method)).containsExactlyInAnyOrderElementsOf(there);
    }

    /** What integrations may override runs by its kind, and is called by the core. */
    private static boolean isDoor(Class<?> type, Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && (type.isInterface() || Modifier.isFinal(method.getModifiers()));
    }

    private static String name(Class<?> type, Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(",", type.getSimpleName() + "." + method.getName() + "(", ")"));
    }

    @ParameterizedTest
    @CsvSource({
        "CALLBACK, false",
        "CALLBACK, true",
        "COROUTINE, false",
        "COROUTINE, true",
        "WORKER, false",
        "WORKER, true",
        "PLATFORM_THREAD, false",
        "PLATFORM_THREAD, true",
        "VIRTUAL_THREAD, false",
        "TURN, false",
        "TURN, true",
        "CLOSED_OWNER, false",
        "CLOSED_OWNER, true",
        "CLOSED_HOUSE, false",
        "CLOSED_HOUSE, true"
    })
    void everyDoor_isSafe(From from, boolean portable) throws InterruptedException {
        int number = 0;
        if (from == From.CLOSED_HOUSE) {
            for (var door : doors()) tryInHouse(List.of(door), from, portable, number++);
        } else {
            tryInHouse(doors(), from, portable, number);
        }
        assertThat(wrong).isEmpty();
    }

    private void tryInHouse(List<Door> doors, From from, boolean portable, int number) throws InterruptedException {
        var clock = HouseClock.ofMachine();
        try (var house = portable ? House.openPortable(clock) : House.open(clock)) {
            house.moveTo(Optional.of(new Place("here", 50, 10, 100)), Optional.of(ZoneId.of("Europe/Berlin")));
            int n = number;
            for (var door : doors) tryDoor(house, door, from, "site_" + n++);
        }
    }

    private void tryDoor(House house, Door door, From from, String name) throws InterruptedException {
        var caller = house.home("caller of " + name, "bundle");
        var site = new Site(house, "bundle", name);
        from.before(house, site.home);
        var effect = new CompletableFuture<BooleanSupplier>();
        from.call(caller, () -> {
            try {
                effect.complete(door.call().at(site));
            } catch (Throwable failure) {
                effect.completeExceptionally(failure);
            }
        });
        judge(door, from, effect);
        if (from != From.CLOSED_HOUSE) {
            caller.start(callback(() -> {})).await(LIMIT);
            house.close(site.home);
            house.close(caller);
        }
    }

    private void judge(Door door, From from, CompletableFuture<BooleanSupplier> effect) throws InterruptedException {
        try {
            var shows = effect.get(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (door.waits() && from.isOneTurn()) says(door, from, "waits (expected: WrongTurnException)");
            else if (from.isOpen() && !appears(shows)) says(door, from, "has no effect");
        } catch (TimeoutException hangs) {
            says(door, from, "does not come back");
        } catch (ExecutionException thrown) {
            var cause = thrown.getCause();
            if (cause == null || !isRight(door, from, cause)) says(door, from, "throws " + cause);
        }
    }

    private static boolean isRight(Door door, From from, Throwable thrown) {
        if (from.isOneTurn()) return door.waits() && thrown instanceof WrongTurnException;
        if (from.isOpen()) return false;
        return thrown.getClass().getPackageName().startsWith("org.hob.")
                || thrown instanceof IllegalStateException
                || thrown instanceof RejectedExecutionException;
    }

    private static boolean appears(BooleanSupplier effect) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!effect.getAsBoolean()) {
            if (System.nanoTime() - end > 0) return false;
            LockSupport.parkNanos(200_000);
        }
        return true;
    }

    private void says(Door door, From from, String what) {
        wrong.add(from + ": " + door.method() + " " + what);
    }
}
