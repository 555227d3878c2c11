package org.hob.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hob.action.Target;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class NotifyNotesTest {

    @RegisterExtension
    final TestHome home = TestHome.create();

    @Test
    void notify_makesANote() {
        var notes = new NoteBoard(home);
        var _ = new NotifyNotes(home);
        home.untilIdle();
        for (var text : new String[] {"Milk is out", "Milk is in"}) {
            Map<String, Object> said = Map.of("message", text, "title", "Fridge", "data", Map.of("notification_id", 7));
            home.actions()
                    .call("notify.persistent_notification", said, Target.NONE)
                    .await();
            home.untilIdle();
        }
        assertThat(notes.all()).singleElement().satisfies(note -> {
            assertThat(note.message()).isEqualTo("Milk is in");
            assertThat(note.title()).contains("Fridge");
            assertThat(note.id()).isEqualTo("7");
        });
    }
}
