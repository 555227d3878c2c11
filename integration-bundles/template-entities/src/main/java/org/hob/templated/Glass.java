package org.hob.templated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Listener;
import org.hob.state.EntityId;
import org.hob.state.State;
import org.hob.state.StateChanged;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.jspecify.annotations.Nullable;

/**
 * The templates of one entity, and what they give now: looked at whenever something changes, or whenever a trigger of the block fires. Several that change by the
 * same cause are one change. Fields belong to the turn.
 */
@Callback
final class Glass {

    /** Returns what an entity is called, once it is at home. */
    interface Called extends Supplier<Optional<EntityId>> {}

    private final Setting in;
    private final Home home;
    private final String whose;
    private final Called called;
    private final Runnable changed;
    private final List<Pane> panes = new ArrayList<>();
    private final Map<String, Pane> attributes = new LinkedHashMap<>();
    private final Pane name;
    private final Pane icon;
    private final Pane picture;
    private final Pane availability;
    private final Map<String, @Nullable Object> seen = new LinkedHashMap<>();
    private final SelfReference self;
    private Map<String, Object> restored = Map.of();
    private boolean isChanging = true;
    private boolean isWaiting;

    /**
     * Makes one.
     *
     * @param whose what the entity is called in the log
     * @param changed is run when something is another one, once all are known
     */
    Glass(Setting in, String whose, Called called, Look look, Runnable changed) {
        this.in = in;
        this.whose = whose;
        this.called = called;
        this.changed = changed;
        home = in.home();
        isWaiting = in.reaction().isPresent();
        self = new SelfReference(home, whose);
        name = pane("name", look.name());
        icon = pane("icon", look.icon());
        picture = pane("picture", look.picture());
        availability = pane("availability", look.availability());
        look.attributes().forEach((key, template) -> attributes.put(key, pane("attributes." + key, template)));
    }

    /** Adds a template, before it is begun. */
    Pane pane(String what, @Nullable Template template) {
        var pane = new Pane(whose, what, template, this::change);
        panes.add(pane);
        return pane;
    }

    /** Begins to look, and says so when all have been looked at. Turn: held. */
    void begin() {
        seen.putAll(defined());
        if (in.reaction().isPresent()) wait(in.reaction().get());
        else track();
        settle();
    }

    /** Takes what the attributes were before a restart, those that are still said of it; they are shown until something is computed. */
    void restore(Map<String, String> more) {
        var all = new LinkedHashMap<String, Object>();
        more.forEach((key, text) -> {
            var value = attributes.containsKey(key) ? meant(text) : text;
            if (value != null && (attributes.containsKey(key) || said().containsKey(key))) all.put(key, value);
        });
        restored = all;
    }

    /** Returns what a text means that a template gave. */
    private @Nullable Object meant(String text) {
        try {
            var same = in.templates().read(text);
            return same.isStatic() ? same.evaluate(Map.of()) : text;
        } catch (TemplateException noTemplate) {
            return text;
        }
    }

    /** Returns the templates of what is said of every entity, by the names of its attributes. */
    private Map<String, Pane> said() {
        var all = new LinkedHashMap<String, Pane>();
        if (icon.isThere()) all.put("icon", icon);
        if (picture.isThere()) all.put("entity_picture", picture);
        if (name.isThere()) all.put("friendly_name", name);
        return all;
    }

    private void wait(Reaction reaction) {
        for (var pane : List.of(name, icon, picture)) {
            if (pane.isStatic()) pane.look(seen);
        }
        reaction.tell(this::render);
    }

    private void track() {
        for (var pane : panes) {
            if (pane.template() == null) continue;
            in.templates().track(home, pane.template(), seen, Listener.callback(change -> {
                if (!self.goesRound(change.cause(), panes.size())) pane.become(change.now());
            }));
        }
        if (panes.stream().noneMatch(Pane::asksForItself)) return;
        called.get().ifPresent(id -> home.states().on(id, Listener.callback(this::shown)));
    }

    /** The entity shows something else: templates that ask for {@code this} are looked at again. */
    private void shown(StateChanged change) {
        seen.put("this", self.of(called.get()));
        if (self.goesRound(Optional.of(change), panes.size())) return;
        for (var pane : panes) if (pane.asksForItself()) pane.look(seen);
    }

    private void render(Map<String, @Nullable Object> variables) {
        isWaiting = false;
        isChanging = true;
        seen.clear();
        seen.put("this", self.of(called.get()));
        seen.putAll(variables);
        for (var pane : panes) pane.look(seen);
        settle();
    }

    private void change() {
        if (isChanging) return;
        isChanging = true;
        home.add(this::settle);
    }

    /** What fails while the entity cannot be reached is no news. */
    private void settle() {
        isChanging = false;
        boolean isAvailable = isAvailable();
        for (var pane : panes) if (isAvailable || pane == availability) pane.complainOfFailure();
        changed.run();
    }

    /** Returns whether it is computed by triggers. */
    boolean isTriggered() {
        return in.reaction().isPresent();
    }

    /** Returns whether it is computed by triggers, none of which has fired yet. */
    boolean isWaiting() {
        return isWaiting;
    }

    /** Returns whether the entity can be reached: it cannot if the template says no. */
    boolean isAvailable() {
        return availability.now().isEmpty() || Template.isTrue(availability.value());
    }

    /** Returns what the templates see now; a copy. */
    Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(seen);
        all.putAll(defined());
        return all;
    }

    /** Returns the entity itself, and the variables of its block as they are now. */
    private Map<String, @Nullable Object> defined() {
        Map<String, @Nullable Object> itself = new LinkedHashMap<>();
        itself.put("this", self.of(called.get()));
        return in.variables().apply(itself);
    }

    /** Returns the attributes that templates give. */
    Map<String, Object> more() {
        var more = new LinkedHashMap<String, Object>();
        if (isWaiting) more.putAll(restored);
        attributes.forEach((key, pane) -> {
            var value = pane.value();
            if (value != null) more.put(key, value);
        });
        said().forEach((key, pane) -> pane.text().ifPresent(text -> more.put(key, text)));
        return more;
    }

    /** Keeps what the entity shows now, for after a restart; of nothing, what it has shown before is forgotten. */
    void keep(@Nullable String state, @Nullable Instant until) {
        if (isWaiting) return;
        if (state == null || isNothing(state)) {
            called.get().ifPresent(in.kept()::forget);
            return;
        }
        var texts = new LinkedHashMap<String, String>();
        attributes.forEach((key, pane) -> pane.text().ifPresent(text -> texts.put(key, text)));
        said().forEach((key, pane) -> pane.text().ifPresent(text -> texts.put(key, text)));
        called.get().ifPresent(id -> in.kept().keep(id, new Kept.Last(state, texts, until)));
    }

    /** Returns what the entity showed before a restart. */
    Optional<Kept.Last> last() {
        return called.get().flatMap(in.kept()::of).filter(last -> !isNothing(last.state()));
    }

    /** Returns whether a state says that there is none. */
    static boolean isNothing(String state) {
        return state.equals(State.UNKNOWN) || state.equals(State.UNAVAILABLE);
    }
}
