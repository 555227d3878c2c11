package org.hob.core.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hob.action.Action;
import org.hob.action.ActionSchema;
import org.hob.state.EntityId;

/**
 * A kind of action that only its description tells of.
 *
 * @param schema the description
 */
record DescribedKind(ActionSchema schema) implements ActionKind {

    /**
     * Makes a kind.
     *
     * @throws IllegalArgumentException if its name is no {@code domain.action}
     */
    DescribedKind {
        try {
            EntityId.of(schema.name());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "action: " + schema.name() + " (expected: domain.action, of small letters, digits and underscores)",
                    malformed);
        }
    }

    @Override
    public String name() {
        return schema.name();
    }

    @Override
    public Class<? extends Action> type() {
        return DescribedAction.class;
    }

    @Override
    public Action parse(Map<String, ?> data) {
        return new DescribedAction(name(), Collections.unmodifiableMap(new LinkedHashMap<>(data)));
    }

    @Override
    public Map<String, Object> answer(Record given) {
        return ((DescribedAction.Answer) given).data();
    }
}
