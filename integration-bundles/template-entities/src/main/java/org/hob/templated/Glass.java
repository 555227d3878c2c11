package org.hob.templated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Listener;
import org.hob.template.Rendering;
import org.hob.template.Template;
import org.hob.template.Templates;
import org.jspecify.annotations.Nullable;

/**
 * The templates of one entity, and what they give now. Several that change by the same cause are one change. Fields belong to the turn.
 */
@Callback
final class Glass {

    private static final System.Logger LOG = System.getLogger(Glass.class.getName());

    /** One template, and what it gives now. */
    final class Pane {

        private final String what;
        private final @Nullable Template template;
        private @Nullable Rendering now;
        private @Nullable String said;

        private Pane(String what, @Nullable Template template) {
            this.what = what;
            this.template = template;
        }

        boolean isThere() {
            return template != null;
        }

        /** Returns what it gives now; nothing as long as it gives nothing, or fails. */
        Optional<Rendering> now() {
            return Optional.ofNullable(now)
                    .filter(rendering -> rendering.failure().isEmpty());
        }

        Optional<String> text() {
            return now().map(Rendering::text).filter(text -> !text.isEmpty());
        }

        @Nullable
        Object value() {
            return now().map(Rendering::value).orElse(null);
        }

        private void become(Rendering rendering) {
            now = rendering;
            rendering.failure().ifPresent(this::complain);
            if (rendering.failure().isEmpty()) said = null;
            change();
        }

        /** Says once why there is nothing. */
        private void complain(Exception failure) {
            var message = String.valueOf(failure.getMessage());
            if (message.equals(said)) return;
            said = message;
            LOG.log(System.Logger.Level.WARNING, "{0}: {1}: {2}", whose, what, message);
        }
    }

    private final Home home;
    private final Templates templates;
    private final String whose;
    private final Runnable changed;
    private final List<Pane> panes = new ArrayList<>();
    private final Map<String, Pane> attributes = new LinkedHashMap<>();
    private final Pane name;
    private final Pane icon;
    private final Pane picture;
    private final Pane availability;
    private boolean isChanging = true;

    /**
     * Makes one.
     *
     * @param whose what the entity is called in the log
     * @param changed is run when something is another one, once all are known
     */
    Glass(Home home, Templates templates, String whose, Look look, Runnable changed) {
        this.home = home;
        this.templates = templates;
        this.whose = whose;
        this.changed = changed;
        name = pane("name", look.name());
        icon = pane("icon", look.icon());
        picture = pane("picture", look.picture());
        availability = pane("availability", look.availability());
        look.attributes().forEach((key, template) -> attributes.put(key, pane("attributes." + key, template)));
    }

    /** Adds a template, before it is begun. */
    Pane pane(String what, @Nullable Template template) {
        var pane = new Pane(what, template);
        panes.add(pane);
        return pane;
    }

    /** Begins to look, and says so when all have been looked at. Turn: held. */
    void begin() {
        for (var pane : panes) {
            if (pane.template == null) continue;
            templates.track(home, pane.template, Map.of(), Listener.callback(change -> pane.become(change.now())));
        }
        settle();
    }

    private void change() {
        if (isChanging) return;
        isChanging = true;
        home.add(this::settle);
    }

    private void settle() {
        isChanging = false;
        changed.run();
    }

    /** Returns whether the entity can be reached: it cannot if the template says no. */
    boolean isAvailable() {
        return availability.now().isEmpty() || Template.isTrue(availability.value());
    }

    /** Returns the attributes that templates give. */
    Map<String, Object> more() {
        var more = new LinkedHashMap<String, Object>();
        attributes.forEach((key, pane) -> {
            var value = pane.value();
            if (value != null) more.put(key, value);
        });
        icon.text().ifPresent(text -> more.put("icon", text));
        picture.text().ifPresent(text -> more.put("entity_picture", text));
        name.text().ifPresent(text -> more.put("friendly_name", text));
        return more;
    }
}
