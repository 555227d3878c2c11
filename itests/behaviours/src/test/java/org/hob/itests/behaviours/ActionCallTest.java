package org.hob.itests.behaviours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hob.action.Action;
import org.hob.action.ActionException;
import org.hob.action.Target;
import org.hob.entity.Domain;
import org.hob.entity.Range;
import org.hob.job.Coroutine;
import org.hob.job.Listener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Actions that somebody offers, who is not an entity: found, checked, run by their kind, answered, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class ActionCallTest extends OpenHouse {

    private final List<String> done = new CopyOnWriteArrayList<>();

    ActionCallTest(boolean portable) {
        super(portable);
    }

    /** What a bakery does. */
    @Domain("bakery")
    private static final class Bakery {

        /** Bakes. */
        record Bake(@Range(min = 1, max = 9) int loaves) implements Action {}

        /** Counts what is there. */
        record Count(String what) implements Action.Asking<Counted> {}

        /** What is there. */
        record Counted(int loaves, String of) {}

        private Bakery() {}
    }

    private void bake(Bakery.Bake how) {
        home.sleep(Duration.ofMinutes(1));
        done.add(how.loaves() + " baked");
    }

    // mirrors test_core.py: test_service_registry_has_service
    // mirrors test_core.py: test_serviceregistry_call_non_existing_with_blocking
    @Test
    void offer_isThereUntilItIsClosed() {
        assertUnknown();
        var offer = home.actions().offer(Bakery.Bake.class, Listener.coroutine(this::bake));
        home.untilIdle();
        home.actions().call(new Bakery.Bake(2)).await();
        home.actions().call("bakery.bake", Map.of("loaves", "3"), Target.NONE).await();
        home.actions().call("BAKERY.BAKE", Map.of("loaves", "4"), Target.NONE).await();
        assertThat(done).containsExactly("2 baked", "3 baked", "4 baked");
        offer.close();
        home.untilIdle();
        assertUnknown();
    }

    private void assertUnknown() {
        assertThatThrownBy(() -> home.actions().call("bakery.bake", Map.of("loaves", 1), Target.NONE))
                .isInstanceOf(ActionException.Unknown.class)
                .hasMessageStartingWith("action: bakery.bake (expected: ");
    }

    @Test
    void data_thatIsWrong_namesItsKey_whereTheCallIsMade() {
        home.actions().offer(Bakery.Bake.class, Listener.coroutine(this::bake));
        home.untilIdle();
        assertRefused(Map.of("loaves", 10), "loaves", "loaves: 10 (expected: ");
        assertRefused(Map.of("loaves", "many"), "loaves", "loaves: many (expected: ");
        assertRefused(Map.of(), "loaves", "loaves: ");
        assertRefused(Map.of("loaves", 1, "rolls", 2), "rolls", "rolls: ");
        assertThat(done).isEmpty();
    }

    private void assertRefused(Map<String, Object> data, String key, String text) {
        assertThatThrownBy(() -> home.actions().call("bakery.bake", data, Target.NONE))
                .hasMessageStartingWith(text)
                .isInstanceOfSatisfying(
                        ActionException.Invalid.class,
                        wrong -> assertThat(wrong.field()).isEqualTo(key));
    }

    // mirrors test_core.py: test_serviceregistry_async_service
    // mirrors test_core.py: test_serviceregistry_async_service_partial
    // mirrors test_core.py: test_serviceregistry_call_with_blocking_done_in_time
    @Test
    void call_ofACoroutine_endsWhenItHasEnded() {
        home.actions().offer(Bakery.Bake.class, Listener.coroutine(how -> bake(how)));
        var call = home.actions().call(new Bakery.Bake(2));
        home.advance(Duration.ofSeconds(59));
        assertThat(call.isDone()).isFalse();
        call.await();
        assertThat(done).containsExactly("2 baked");
    }

    // mirrors test_core.py: test_serviceregistry_callback_service
    @Test
    void call_ofACallbackOrAWorker_endsWhenItHasEnded() {
        var callback = home.actions().offer(Bakery.Bake.class, Listener.callback(how -> done.add("callback")));
        home.untilIdle();
        home.actions().call(new Bakery.Bake(1)).await();
        callback.close();
        home.actions().offer(Bakery.Bake.class, Listener.blocking(this::bake));
        home.untilIdle();
        home.actions().call(new Bakery.Bake(1)).await();
        assertThat(done).containsExactly("callback", "1 baked");
    }

    // mirrors test_core.py: test_serviceregistry_async_service_raise_exception
    @Test
    void call_thatFails_isToldToWhoAsks_orLogged() {
        home.actions().offer(Bakery.Bake.class, Listener.coroutine(how -> {
            throw new IOException("no flour");
        }));
        home.untilIdle();
        var call = home.actions().call(new Bakery.Bake(1));
        assertThatThrownBy(call::await).hasRootCauseMessage("no flour").hasRootCauseInstanceOf(IOException.class);
        assertThat(home.notices()).isEmpty();
        home.actions().call(new Bakery.Bake(1));
        home.advance(Duration.ofSeconds(10));
        assertThat(home.notices())
                .singleElement()
                .asString()
                .startsWith("test: ")
                .contains("no flour");
    }

    // mirrors test_core.py: test_serviceregistry_callback_service_raise_exception
    @Test
    void call_ofACallbackThatFails_isToldToWhoAsks() {
        home.actions().offer(Bakery.Bake.class, Listener.callback(how -> {
            throw new IllegalStateException("the oven is cold");
        }));
        home.untilIdle();
        var call = home.actions().call(new Bakery.Bake(1));
        assertThatThrownBy(call::await)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the oven is cold");
    }

    @Coroutine
    private Bakery.Counted count(Bakery.Count what) {
        done.add("count " + what.what());
        home.sleep(Duration.ofSeconds(1));
        done.add("counted " + what.what());
        return new Bakery.Counted(1, what.what());
    }

    // mirrors test_core.py: test_service_executed_with_subservices
    @Test
    void actions_thatCallActions_endFromInsideOut() {
        home.actions().answer(Bakery.Count.class, this::count);
        home.actions().offer(Bakery.Bake.class, Listener.coroutine(how -> {
            done.add("bake");
            home.actions().call(new Bakery.Count("rye")).await();
            home.actions().call(new Bakery.Count("wheat")).await();
            done.add("baked");
        }));
        home.untilIdle();
        home.actions().call(new Bakery.Bake(1)).await();
        assertThat(done).containsExactly("bake", "count rye", "counted rye", "count wheat", "counted wheat", "baked");
    }

    // mirrors test_core.py: test_serviceregistry_async_return_response
    @Test
    void answer_comesTypedAndByName() {
        home.actions().answer(Bakery.Count.class, what -> new Bakery.Counted(7, what.what()));
        home.untilIdle();
        assertThat(home.actions()
                        .call("bakery.count", Map.of("what", "rye"), Target.NONE)
                        .await())
                .isEqualTo(Map.of("loaves", 7, "of", "rye"));
    }

    @Test
    void offer_thatSomebodyElseMakes_isLeftOut_andSaid() {
        home.actions().offer(Bakery.Bake.class, Listener.callback(how -> done.add("first")));
        home.another("other").actions().offer(Bakery.Bake.class, Listener.callback(how -> done.add("second")));
        home.untilIdle();
        home.actions().call(new Bakery.Bake(1)).await();
        assertThat(done).containsExactly("first");
        assertThat(home.notices())
                .containsExactly("other: offers bakery.bake (expected: an action that nobody else offers)");
    }

    @Test
    void context_ofWhoCalls_goesAlong() {
        home.actions()
                .offer(Bakery.Bake.class, Listener.callback(how -> home.events().fire("baked", Map.of())));
        home.events()
                .on("baked", Listener.callback(event -> done.add(event.context().id())));
        home.events().on("hungry", Listener.coroutine(event -> {
            done.add(event.context().id());
            home.actions().call(new Bakery.Bake(1)).await();
        }));
        home.events().fire("hungry", Map.of());
        home.untilIdle();
        assertThat(done).hasSize(2);
        assertThat(done.get(1)).isEqualTo(done.get(0));
    }
}
