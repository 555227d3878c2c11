package org.hob.console;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.hob.notification.Notification;
import org.hob.notification.Notifications;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.core.JsonGenerator;

/** The notes that nobody has dismissed. There is no such tab in a house without the bundle that keeps them. */
@Component(
        service = Servlet.class,
        property = {
            "felix.webconsole.label=hob-notifications",
            "felix.webconsole.title=Notifications",
            "felix.webconsole.category=Hob",
            "felix.webconsole.css=/hob-notifications/res/hob.css"
        })
public final class NotificationsTab extends Tab {

    private final transient Notifications notifications;

    /** Shows these. */
    @Activate
    public NotificationsTab(@Reference Notifications notifications) {
        super("hob-notifications", "notifications.js");
        this.notifications = notifications;
    }

    @Override
    boolean data(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!path.equals(".json")) return false;
        Json.send(response, HttpServletResponse.SC_OK, json -> list(json, notifications.all()));
        return true;
    }

    private static void list(JsonGenerator json, List<Notification> notes) {
        json.writeStartArray();
        for (Notification note : notes.reversed()) {
            json.writeStartObject();
            json.writeStringProperty("notification_id", note.id());
            json.writeName("title");
            Json.value(json, note.title().orElse(null));
            json.writeStringProperty("message", note.message());
            json.writeStringProperty("created_at", Json.time(note.created()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
