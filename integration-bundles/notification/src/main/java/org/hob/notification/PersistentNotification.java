package org.hob.notification;

import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.jspecify.annotations.Nullable;

/** What can be done about notes. */
@Domain("persistent_notification")
public final class PersistentNotification {

    private PersistentNotification() {}

    /** Makes a note. */
    @Doc("Makes a note that stays until somebody dismisses it.")
    public record Create(
            @Doc("What it says, in Markdown") String message,
            @Doc("What it is about") @Nullable String title,

            @Doc("Its id; another with the same one takes its place") @Nullable
            String notificationId)
            implements Action {}

    /** Takes a note away. */
    @Doc("Takes a note away.")
    public record Dismiss(@Doc("The id of the note") String notificationId) implements Action {}

    /** Takes all notes away. */
    @Doc("Takes all notes away.")
    public record DismissAll() implements Action {}
}
