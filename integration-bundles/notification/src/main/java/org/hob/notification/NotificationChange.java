package org.hob.notification;

/**
 * A note came, changed or went.
 *
 * @param kind which of these
 * @param notification the note, as it is now or was last
 */
public record NotificationChange(Kind kind, Notification notification) {

    /** What became of a note. */
    public enum Kind {
        ADDED,
        UPDATED,
        REMOVED
    }
}
