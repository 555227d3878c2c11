package org.hob.itests.behaviours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hob.job.Job.callback;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hob.event.Signal;
import org.hob.job.Listener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What parts of integrations tell each other, on both carriers. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@Timeout(30)
final class SignalTest extends OpenHouse {

    private static final Signal<String> MODE = new Signal<>("test mode", String.class);

    private final List<String> heard = new ArrayList<>();

    SignalTest(boolean portable) {
        super(portable);
    }

    // mirrors helpers/test_dispatcher.py: test_simple_function
    // mirrors helpers/test_dispatcher.py: test_signal_type
    // mirrors helpers/test_dispatcher.py: test_simple_callback
    @Test
    void send_tellsThoseOfThatSignal_fromOthersToo_andNobodyOnTheBus() {
        var other = home.another("other");
        other.events().on(new Signal<>("test mode", String.class), Listener.callback(heard::add));
        other.events().on(new Signal<>("another", String.class), Listener.callback(heard::add));
        other.events().on("*", Listener.callback(event -> heard.add("event " + event.type())));
        other.start(callback(() -> {})).await();
        home.events().send(MODE, "away");
        home.untilIdle();
        other.start(callback(() -> {})).await();
        assertThat(heard).containsExactly("away");
    }

    // mirrors helpers/test_dispatcher.py: test_simple_coro
    @Test
    void send_reachesCoroutinesAndWorkers() {
        var first = new CompletableFuture<String>();
        var second = new CompletableFuture<String>();
        home.events().on(MODE, Listener.coroutine(first::complete));
        home.events().on(MODE, Listener.blocking(second::complete));
        home.events().send(MODE, "away");
        assertThat(home.adopt(first).await()).isEqualTo("away");
        assertThat(home.adopt(second).await()).isEqualTo("away");
    }

    // mirrors helpers/test_dispatcher.py: test_simple_function_unsub
    @Test
    void closed_orWithItsScope_hearsNoMore() {
        var closed = home.events().on(MODE, Listener.callback(what -> heard.add("closed " + what)));
        var scope = home.scope();
        scope.events().on(MODE, Listener.callback(what -> heard.add("scope " + what)));
        home.events().on(MODE, Listener.callback(heard::add));
        closed.close();
        scope.close();
        home.events().send(MODE, "away");
        home.untilIdle();
        assertThat(heard).containsExactly("away");
    }

    // mirrors helpers/test_dispatcher.py: test_callback_exception_gets_logged
    // mirrors helpers/test_dispatcher.py: test_coro_exception_gets_logged
    @Test
    void aListenerThatFails_leavesTheOthersAlone() {
        home.events().on(MODE, Listener.callback(_ -> {
            throw new IllegalStateException("meant");
        }));
        home.events().on(MODE, Listener.callback(heard::add));
        home.events().send(MODE, "away");
        home.untilIdle();
        assertThat(heard).containsExactly("away");
        assertThat(home.notices()).hasSize(1).allMatch(line -> line.endsWith("IllegalStateException: meant"));
    }

    // mirrors helpers/test_dispatcher.py: test_dispatcher_add_dispatcher
    @Test
    void aListenerAddedByAListener_hearsTheNext() {
        home.events().on(MODE, Listener.callback(what -> {
            heard.add("first " + what);
            if (heard.size() == 1) home.events().on(MODE, Listener.callback(next -> heard.add("second " + next)));
        }));
        home.events().send(MODE, "one");
        home.untilIdle();
        home.events().send(MODE, "two");
        home.untilIdle();
        assertThat(heard).containsExactly("first one", "first two", "second two");
    }

    @Test
    void send_inOneSegment_isToldInOrderWhenItEnds() {
        home.events().on(MODE, Listener.callback(heard::add));
        home.start(callback(() -> {
                    home.events().send(MODE, "one");
                    heard.add("segment");
                    home.events().send(MODE, "two");
                }))
                .await();
        home.untilIdle();
        assertThat(heard).containsExactly("segment", "one", "two");
    }

    // mirrors helpers/test_dispatcher.py: test_thread_safety_checks
    @Test
    void send_fromAnyThread_isPostedInOrder() throws Exception {
        home.events().on(MODE, Listener.callback(heard::add));
        var sender = new Thread(() -> {
            for (int n = 0; n < 1_000; n++) home.events().send(MODE, "m" + n);
        });
        sender.start();
        sender.join();
        home.untilIdle();
        assertThat(heard).hasSize(1_000).first().isEqualTo("m0");
        assertThat(heard).last().isEqualTo("m999");
    }

    @Test
    void name_tooLongOrEmpty_isRefused() {
        assertThatThrownBy(() -> new Signal<>("", String.class)).hasMessage("signal:  (expected: 1–64 characters)");
        assertThatThrownBy(() -> new Signal<>("x".repeat(65), String.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
