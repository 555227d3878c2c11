package org.hob.core.entity;

import java.lang.reflect.ParameterizedType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hob.action.Action;
import org.hob.action.ActionException;
import org.hob.action.ActionSchema;
import org.hob.core.action.ActionKind;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.jspecify.annotations.Nullable;

/** What derives from an action's record: its name, its schema, and how it is read from data. */
public final class ActionModel implements ActionKind {

    private final Class<?> type;
    private final ActionSchema schema;
    private final RecordModel model;
    private final @Nullable RecordModel answer;

    private ActionModel(Class<?> type, ActionSchema schema, RecordModel model, @Nullable RecordModel answer) {
        this.type = type;
        this.schema = schema;
        this.model = model;
        this.answer = answer;
    }

    /**
     * Derives it.
     *
     * @throws IllegalArgumentException naming class, component and expectation
     */
    static ActionModel derive(Class<?> type) {
        var holder = type.getEnclosingClass();
        var domain = holder == null ? null : holder.getAnnotation(Domain.class);
        if (domain == null || !type.isRecord() || !Action.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException(type.getName()
                    + ": no action (expected: a record that is an Action, nested in a class with @Domain)");
        }
        var model = RecordModel.derive(type, Set.of());
        var doc = type.getAnnotation(Doc.class);
        var answer = answer(type);
        var schema = new ActionSchema(
                domain.value() + '.' + Names.snake(type.getSimpleName()),
                doc == null ? "" : doc.value(),
                model.fields(),
                answer != null);
        return new ActionModel(type, schema, model, answer);
    }

    private static @Nullable RecordModel answer(Class<?> type) {
        if (!Action.Asking.class.isAssignableFrom(type)) return null;
        for (var above : type.getGenericInterfaces()) {
            if (above instanceof ParameterizedType asking
                    && asking.getActualTypeArguments()[0] instanceof Class<?> answer) {
                return RecordModel.derive(answer, Set.of());
            }
        }
        throw new IllegalArgumentException(
                type.getName() + ": no answer (expected: implements Action.Asking<a record>)");
    }

    /** Returns its name, as {@code light.turn_on}. */
    @Override
    public String name() {
        return schema.name();
    }

    /** Returns its record. */
    @Override
    public Class<? extends Action> type() {
        return type.asSubclass(Action.class);
    }

    /** Returns what it is called and what it takes. */
    @Override
    public ActionSchema schema() {
        return schema;
    }

    /**
     * Returns the action that data stands for: text, numbers, booleans, lists and maps, as JSON and YAML have them.
     *
     * @throws ActionException.Invalid naming key, value and expectation
     */
    @Override
    public Action parse(Map<String, ?> data) {
        return (Action) model.read("", data);
    }

    /** Returns what that action says, as {@link #parse} would read it. */
    public Map<String, Object> data(Action action) {
        return model.write((Record) action);
    }

    /**
     * Returns what that answer says.
     *
     * @throws IllegalArgumentException if the action has no such answer
     */
    @Override
    public Map<String, Object> answer(Record given) {
        if (answer == null || !answer.type().isInstance(given)) {
            throw new IllegalArgumentException(
                    name() + ": answered " + given.getClass().getName() + " (expected: "
                            + answerType().map(Class::getName).orElse("nothing") + ')');
        }
        return answer.write(given);
    }

    /** Returns the record of its answer, if it answers. */
    public Optional<Class<?>> answerType() {
        return Optional.ofNullable(answer).map(RecordModel::type);
    }
}
