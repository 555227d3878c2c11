package org.hob.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hob.action.Target;
import org.hob.automation.Trigger.Fire;
import org.hob.notification.NoteTrigger.Options;
import org.hob.notification.NoteTrigger.Update;
import org.hob.testkit.TestHome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class NoteTriggerTest {

    @RegisterExtension
    final TestHome home = TestHome.create();

    /** What a trigger starts, which only writes it down. */
    private record Written(List<String> lines) implements Fire {

        @Override
        public void fire(Map<String, ? extends @Nullable Object> trigger) {
            var note = (Map<?, ?>) trigger.get("notification");
            lines.add(trigger.get("update_type") + " " + (note == null ? null : note.get("message")));
        }

        @Override
        public Map<String, @Nullable Object> variables() {
            return Map.of();
        }
    }

    private List<String> armed(Options options) {
        var written = new Written(new ArrayList<>());
        new NoteTrigger().arm(options, home, written);
        return written.lines;
    }

    private void ask(String action, Map<String, ?> data) {
        home.actions()
                .call("persistent_notification." + action, data, Target.NONE)
                .await();
        home.untilIdle();
    }

    // mirrors components/persistent_notification/test_trigger.py: test_automation_with_pn_trigger
    @Test
    void note_comesChangesAndGoes() {
        var _ = new NoteBoard(home);
        var any = armed(new Options(null, List.of()));
        var removed = armed(new Options(null, List.of(Update.REMOVED)));
        var one = armed(new Options("42", List.of()));
        ask("create", Map.of("notification_id", "test", "message", "test"));
        ask("dismiss", Map.of("notification_id", "test"));
        ask("create", Map.of("notification_id", "42", "message", "Forty Two"));
        ask("create", Map.of("notification_id", "42", "message", "Is the answer"));
        assertThat(any).containsExactly("added test", "removed test", "added Forty Two", "updated Is the answer");
        assertThat(removed).containsExactly("removed test");
        assertThat(one).containsExactly("added Forty Two", "updated Is the answer");
    }
}
