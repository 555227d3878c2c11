package org.hob.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hob.action.Target;
import org.hob.job.Listener;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class NoteBoardTest {

    @RegisterExtension
    final TestHome home = TestHome.create();

    private final List<String> told = new ArrayList<>();
    private Notifications notes = List::of;

    @BeforeEach
    void listen() {
        notes = new NoteBoard(home);
        home.events()
                .on(
                        Notifications.CHANGED,
                        Listener.callback(change -> told.add(
                                change.kind() + " " + change.notification().message())));
        home.untilIdle();
    }

    private void ask(String action, Map<String, ?> data) {
        home.actions()
                .call("persistent_notification." + action, data, Target.NONE)
                .await();
        home.untilIdle();
    }

    // mirrors components/persistent_notification/test_init.py: test_create, test_create_notification_id
    @Test
    void note_isKept_untilAnotherTakesItsPlace() {
        ask("create", Map.of("message", "Hello", "title", "Morning"));
        ask("create", Map.of("message", "Milk is out", "notification_id", "milk"));
        ask("create", Map.of("message", "Milk is in", "notification_id", "milk"));
        assertThat(notes.all()).extracting(Notification::message).containsExactly("Hello", "Milk is in");
        assertThat(notes.all().getFirst().title()).contains("Morning");
        assertThat(notes.all().getFirst().id()).hasSize(32);
        assertThat(told).containsExactly("ADDED Hello", "ADDED Milk is out", "UPDATED Milk is in");
    }

    // mirrors components/persistent_notification/test_init.py: test_dismiss_notification
    // mirrors components/persistent_notification/test_init.py: test_dismiss_all_notifications
    @Test
    void note_isDismissed() {
        for (var id : List.of("a", "b", "c")) ask("create", Map.of("message", id, "notification_id", id));
        ask("dismiss", Map.of("notification_id", "b"));
        ask("dismiss", Map.of("notification_id", "b"));
        assertThat(notes.all()).extracting(Notification::id).containsExactly("a", "c");
        ask("dismiss_all", Map.of());
        assertThat(notes.all()).isEmpty();
        assertThat(told).endsWith("REMOVED b", "REMOVED a", "REMOVED c");
    }

    @Test
    void noteWithoutMessage_isRefused() {
        assertThatThrownBy(() -> ask("create", Map.of("title", "x"))).hasMessageContaining("message");
    }
}
