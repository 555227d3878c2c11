package org.hob.templated;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hob.template.Rendering;
import org.hob.template.Template;
import org.jspecify.annotations.Nullable;

/** One template of an entity, and what it gives now. Fields belong to the turn. */
final class Pane {

    private static final System.Logger LOG = System.getLogger(Pane.class.getName());
    private static final Pattern THIS = Pattern.compile("\\bthis\\b");

    private final String whose;
    private final String what;
    private final @Nullable Template template;
    private final Runnable changed;
    private @Nullable Rendering now;
    private @Nullable String said;

    /** Makes one; {@code changed} is run whenever it gives something else. */
    Pane(String whose, String what, @Nullable Template template, Runnable changed) {
        this.whose = whose;
        this.what = what;
        this.template = template;
        this.changed = changed;
    }

    @Nullable
    Template template() {
        return template;
    }

    boolean isThere() {
        return template != null;
    }

    boolean isStatic() {
        return template != null && template.isStatic();
    }

    /** Returns whether it asks for the entity whose template it is. */
    boolean asksForItself() {
        return template != null
                && !template.isStatic()
                && THIS.matcher(template.source()).find();
    }

    /** Returns what it gives now; nothing as long as it gives nothing, or fails. */
    Optional<Rendering> now() {
        return Optional.ofNullable(now).filter(rendering -> rendering.failure().isEmpty());
    }

    Optional<String> text() {
        return now().map(Rendering::text).filter(text -> !text.isEmpty());
    }

    @Nullable
    Object value() {
        return now().map(Rendering::value).orElse(null);
    }

    /** Returns the value; nothing for none, and for the texts that stand for it. */
    Optional<Object> something() {
        return Optional.ofNullable(value()).filter(value -> !"".equals(value) && !"None".equals(value));
    }

    /** Computes it. */
    void look(Map<String, @Nullable Object> variables) {
        if (template == null) return;
        var next = template.look(variables);
        if (now == null || !isSame(now, next)) become(next);
    }

    private static boolean isSame(Rendering one, Rendering other) {
        return one.text().equals(other.text())
                && one.failure()
                        .map(Throwable::getMessage)
                        .equals(other.failure().map(Throwable::getMessage));
    }

    void become(Rendering rendering) {
        now = rendering;
        if (rendering.failure().isEmpty()) said = null;
        changed.run();
    }

    /** Says once why there is nothing, if it has failed. */
    void complainOfFailure() {
        if (now != null) now.failure().ifPresent(failure -> complain(String.valueOf(failure.getMessage())));
    }

    /** Says once what is wrong with what it gives. */
    void complain(String message) {
        if (message.equals(said)) return;
        said = message;
        LOG.log(System.Logger.Level.WARNING, "{0}: {1}: {2}", whose, what, message);
    }
}
