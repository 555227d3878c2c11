package org.hob.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hob.automation.Keyword;
import org.hob.automation.Trigger;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Listener;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** {@code trigger: persistent_notification}: a note comes, changes or goes. */
@Callback
@Component
@Keyword("persistent_notification")
public final class NoteTrigger implements Trigger<NoteTrigger.Options> {

    /** What may become of a note. */
    public enum Update {
        ADDED,
        /** Home Assistant tells this of notes that are there already; nobody is told here. */
        CURRENT,
        REMOVED,
        UPDATED
    }

    /** Which notes, and what becomes of them; all, if nothing is said. */
    public record Options(@Nullable String notificationId, List<Update> updateType) {}

    @Override
    public void arm(Options options, Home home, Fire start) {
        home.events().on(Notifications.CHANGED, Listener.callback(change -> {
            var note = change.notification();
            var update = Update.valueOf(change.kind().name());
            if (options.notificationId != null && !options.notificationId.equals(note.id())) return;
            if (!options.updateType.isEmpty() && !options.updateType.contains(update)) return;
            start.fire(trigger(update, note));
        }));
    }

    private static Map<String, @Nullable Object> trigger(Update update, Notification note) {
        var trigger = new LinkedHashMap<String, @Nullable Object>();
        trigger.put("platform", "persistent_notification");
        trigger.put("description", "persistent notification " + note.id());
        trigger.put("update_type", update.name().toLowerCase(Locale.ROOT));
        trigger.put("notification", said(note));
        return trigger;
    }

    private static Map<String, @Nullable Object> said(Notification note) {
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("notification_id", note.id());
        said.put("message", note.message());
        said.put("title", note.title().orElse(null));
        said.put("created_at", note.created());
        return said;
    }
}
