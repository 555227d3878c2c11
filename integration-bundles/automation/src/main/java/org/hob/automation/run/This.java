package org.hob.automation.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hob.event.Context;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;

/**
 * The variable {@code this}: the state of who runs, as the dictionary that Home Assistant makes of it. When it began last is there from the beginning, as none.
 * Made when somebody asks.
 */
public final class This extends AbstractMap<String, @Nullable Object> {

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT);
    private static final String LAST_TRIGGERED = "last_triggered";

    private final State state;
    private @Nullable Map<String, @Nullable Object> made;

    /** Makes it of that state. */
    public This(State state) {
        this.state = state;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return made().entrySet();
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return made().get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return made().containsKey(key);
    }

    private Map<String, @Nullable Object> made() {
        var known = made;
        if (known == null) made = known = make();
        return known;
    }

    private Map<String, @Nullable Object> make() {
        var attributes = new LinkedHashMap<String, @Nullable Object>(state.attributes());
        attributes.putIfAbsent(LAST_TRIGGERED, null);
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("entity_id", state.id().toString());
        map.put("state", state.value());
        map.put("attributes", attributes);
        map.put("last_changed", iso(state.changed()));
        map.put("last_reported", iso(state.reported()));
        map.put("last_updated", iso(state.updated()));
        map.put("context", context(state.context()));
        return map;
    }

    private static String iso(Instant time) {
        return ISO.format(time.atOffset(ZoneOffset.UTC));
    }

    private static Map<String, @Nullable Object> context(Context context) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("id", context.id());
        map.put("parent_id", context.parent().orElse(null));
        map.put("user_id", context.user().orElse(null));
        return map;
    }
}
