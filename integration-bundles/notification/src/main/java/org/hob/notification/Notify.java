package org.hob.notification;

import java.util.Map;
import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.jspecify.annotations.Nullable;

/** What can be told to people: of Home Assistant's {@code notify}, what needs no device. */
@Domain("notify")
final class Notify {

    private Notify() {}

    /** Makes a note, as any other way of telling people something is used. */
    @Doc("Makes a note that stays until somebody dismisses it.")
    record PersistentNotification(
            @Doc("What it says, in Markdown") String message,
            @Doc("What it is about") @Nullable String title,

            @Doc("More: notification_id, its id") @Nullable Map<String, Object> data)
            implements Action {

        private static final String ID = "notification_id";

        @Nullable
        String id() {
            return data == null || data.get(ID) == null ? null : String.valueOf(data.get(ID));
        }
    }
}
