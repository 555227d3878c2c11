package org.hob.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.net.Classes;
import org.hob.notification.NotificationChange.Kind;
import org.hob.notification.PersistentNotification.Create;
import org.hob.notification.PersistentNotification.Dismiss;
import org.hob.notification.PersistentNotification.DismissAll;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** Keeps the notes; they do not survive a restart, as in Home Assistant. The map belongs to the turn, the list is for everybody. */
@Component(immediate = true)
@Callback
public final class NoteBoard implements Notifications {

    private final Home home;
    private final Map<String, Notification> notes = new LinkedHashMap<>();
    private volatile List<Notification> all = List.of();

    @Activate
    public NoteBoard(@Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home, @Reference Classes classes) {
        this(home);
        var _ = classes.loadBeside(NoteBoard.class); // what actions run in turns
    }

    NoteBoard(Home home) {
        this.home = home;
        home.actions().offer(Create.class, this::create);
        home.actions().offer(Dismiss.class, this::dismiss);
        home.actions().offer(DismissAll.class, this::dismissAll);
    }

    @Override
    public List<Notification> all() {
        return all;
    }

    private void create(Create how) {
        var id = Optional.ofNullable(how.notificationId()).orElseGet(NoteBoard::anId);
        var note = new Notification(id, Optional.ofNullable(how.title()), how.message(), home.now());
        tell(notes.put(id, note) == null ? Kind.ADDED : Kind.UPDATED, note);
    }

    private void dismiss(Dismiss how) {
        var note = notes.remove(how.notificationId());
        if (note != null) tell(Kind.REMOVED, note);
    }

    private void dismissAll(DismissAll how) {
        var gone = List.copyOf(notes.values());
        notes.clear();
        for (var note : gone) tell(Kind.REMOVED, note);
    }

    private void tell(Kind kind, Notification note) {
        all = List.copyOf(notes.values());
        home.events().send(CHANGED, new NotificationChange(kind, note));
    }

    private static String anId() {
        var random = ThreadLocalRandom.current();
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }
}
