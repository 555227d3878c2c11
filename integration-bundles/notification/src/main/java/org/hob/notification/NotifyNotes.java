package org.hob.notification;

import org.hob.home.Home;
import org.hob.job.Callback;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** {@code notify.persistent_notification}, which makes a note. */
@Component(service = NotifyNotes.class, immediate = true)
@Callback
public final class NotifyNotes {

    private final Home home;

    @Activate
    public NotifyNotes(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home) {
        this.home = home;
        home.actions().offer(Notify.PersistentNotification.class, this::tell);
    }

    private void tell(Notify.PersistentNotification how) {
        home.actions().call(new PersistentNotification.Create(how.message(), how.title(), how.id()));
    }
}
