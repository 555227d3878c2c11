package org.hob.core.entity;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hob.action.ActionSchema;

/**
 * A list, or a set, which is written in order. Data may be one element alone.
 *
 * @param isSet whether it is a set
 * @param element what it holds
 */
record CollectionForm(boolean isSet, Form element) implements Form {

    @Override
    public Object write(Object value) {
        return ordered((Collection<?>) value)
                .map(element::write)
                .filter(Objects::nonNull)
                .toList();
    }

    private Stream<?> ordered(Collection<?> values) {
        boolean inOrder = !isSet || values.stream().anyMatch(each -> !(each instanceof Comparable));
        return inOrder ? values.stream() : values.stream().sorted();
    }

    @Override
    public Object read(String field, Object data) {
        var values = data instanceof Collection<?> many ? many : List.of(data);
        if (values.stream().anyMatch(Objects::isNull)) throw invalid(field, data);
        var read = values.stream().map(each -> element.read(field, each)).toList();
        return isSet ? Set.copyOf(read) : read;
    }

    @Override
    public ActionSchema.Type type() {
        return ActionSchema.Type.LIST;
    }

    @Override
    public String expected() {
        return "a list of which each is " + element.expected();
    }
}
