package org.hob.core.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.hob.action.ActionSchema;
import org.jspecify.annotations.Nullable;

/** One record of a sealed interface, written as its only component, or as the list of them. */
record TupleForm(RecordModel model, List<PlainComponent> parts) implements Form {

    @Override
    public @Nullable Object write(Object value) {
        var written = new ArrayList<@Nullable Object>();
        for (var part : parts) written.add(part.written(value));
        return isSingle() ? written.getFirst() : Collections.unmodifiableList(written);
    }

    @Override
    public Object read(String field, Object data) {
        var values = isSingle() ? List.of(data) : data instanceof List<?> list ? list : List.of();
        if (values.size() != parts.size()) throw invalid(field, data);
        var read = new @Nullable Object[values.size()];
        for (int i = 0; i < read.length; i++) {
            var value = values.get(i);
            if (value == null) throw invalid(field, data);
            read[i] = parts.get(i).form().read(field, value);
        }
        return model.make(field, data, read);
    }

    private boolean isSingle() {
        return parts.size() == 1;
    }

    @Override
    public ActionSchema.Type type() {
        return isSingle() ? parts.getFirst().form().type() : ActionSchema.Type.LIST;
    }

    @Override
    public String expected() {
        return isSingle()
                ? parts.getFirst().form().expected()
                : parts.stream()
                        .map(each -> each.name() + ": " + each.form().expected())
                        .collect(Collectors.joining("; ", "a list of ", ""));
    }
}
