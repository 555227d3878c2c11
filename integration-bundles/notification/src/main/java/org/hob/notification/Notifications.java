package org.hob.notification;

import java.util.List;
import org.hob.event.Signal;
import org.osgi.annotation.versioning.ProviderType;

/** The notes that nobody has dismissed, a service. */
@ProviderType
public interface Notifications {

    /** What is told of each change. */
    Signal<NotificationChange> CHANGED = new Signal<>("persistent_notification", NotificationChange.class);

    /**
     * Returns all, the oldest first.
     *
     * <p>Turn: never waits.
     */
    List<Notification> all();
}
