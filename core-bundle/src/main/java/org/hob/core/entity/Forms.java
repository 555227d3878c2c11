package org.hob.core.entity;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hob.action.Action;
import org.hob.action.ActionSchema.Field;
import org.hob.entity.Attribute;
import org.hob.entity.Datetime;
import org.hob.entity.Doc;
import org.hob.entity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Finds the form of a record's component by its type: a closed set of immutable types, so that equal readings are equal.
 *
 * @param within the records that are being looked at
 */
record Forms(Set<Class<?>> within) {

    private static final String ALLOWED =
            "boolean, a number, String, an enum, a record, Instant, LocalDate, LocalTime, Duration, a List, Set, Map"
                    + " or Optional of these, or a sealed interface of records with @Attribute";
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, Float.class, Double.class);

    Component component(Class<?> owner, RecordComponent component) {
        var declared = component.getGenericType();
        boolean isOptional = component.getType() == Optional.class;
        boolean isRequired = !isOptional && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var type = isOptional ? argument(declared, 0) : declared;
        var getter = DirectCall.of(component.getAccessor());
        if (type instanceof Class<?> sealed && sealed.isInterface() && sealed.isSealed()) {
            var choices = choices(owner, component, sealed);
            return new EitherComponent(choices, isRequired, isOptional, getter);
        }
        var limits = Limits.of(component);
        var known = form(owner, type, limits).orElseThrow(() -> refused(owner, component, ALLOWED));
        boolean isDatetime = known == TimeForm.MOMENT && component.isAnnotationPresent(Datetime.class);
        var form = isDatetime ? TimeForm.DATETIME : known;
        var field = field(Names.snake(component.getName()), component, form, isRequired, limits);
        return new PlainComponent(field, form, isOptional, getter);
    }

    private List<EitherComponent.Choice> choices(Class<?> owner, RecordComponent component, Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .map(type -> choice(owner, component, type))
                .toList();
    }

    private EitherComponent.Choice choice(Class<?> owner, RecordComponent component, Class<?> type) {
        var attribute = type.getAnnotation(Attribute.class);
        if (attribute == null || !type.isRecord()) {
            throw refused(owner, component, type.getSimpleName() + " to be a record with @Attribute");
        }
        var model = RecordModel.derive(type, within);
        var parts = model.components().stream()
                .filter(PlainComponent.class::isInstance)
                .map(PlainComponent.class::cast)
                .toList();
        if (parts.isEmpty() || parts.size() < model.components().size()) {
            throw refused(owner, component, type.getSimpleName() + " to have components with keys of their own");
        }
        var form = new TupleForm(model, parts);
        var only = parts.size() == 1 ? parts.getFirst().field() : null;
        var field = new Field(
                attribute.value(),
                doc(component),
                form.type(),
                false,
                only == null ? Optional.empty() : only.min(),
                only == null ? Optional.empty() : only.max(),
                only == null ? Optional.empty() : only.unit(),
                List.of());
        return new EitherComponent.Choice(type, field, form);
    }

    /** An action may also take a map of any values: it is never compared within the home, as readings are. */
    private Optional<Form> form(Class<?> owner, @Nullable Type declared, Limits limits) {
        boolean isAnyMap = declared instanceof ParameterizedType map
                && map.getRawType() == Map.class
                && argument(map, 0) == String.class
                && argument(map, 1) == Object.class;
        if (isAnyMap && Action.class.isAssignableFrom(owner)) {
            return Optional.of(new MapForm(new TextForm(), new AnyForm()));
        }
        return form(declared, limits);
    }

    private Optional<Form> form(@Nullable Type declared, Limits limits) {
        if (declared instanceof ParameterizedType generic) return collection(generic, limits);
        if (!(declared instanceof Class<?> plain)) return Optional.empty();
        var type = BOXES.getOrDefault(plain, plain);
        if (NUMBERS.contains(type)) return Optional.of(new NumberForm(type, limits));
        if (type == Boolean.class) return Optional.of(new BooleanForm());
        if (type == String.class) return Optional.of(new TextForm());
        if (type == Duration.class) return Optional.of(new SpanForm(limits));
        if (type == Instant.class) return Optional.of(TimeForm.MOMENT);
        if (type == LocalDate.class) return Optional.of(TimeForm.DATE);
        if (type == LocalTime.class) return Optional.of(TimeForm.TIME_OF_DAY);
        if (type.isEnum()) return Optional.of(ChoiceForm.of(type));
        return type.isRecord() ? Optional.of(new RecordForm(RecordModel.derive(type, within))) : Optional.empty();
    }

    private Optional<Form> collection(ParameterizedType generic, Limits limits) {
        var raw = generic.getRawType();
        if (raw == List.class || raw == Set.class) {
            return form(argument(generic, 0), limits).map(element -> new CollectionForm(raw == Set.class, element));
        }
        if (raw != Map.class) return Optional.empty();
        var key = form(argument(generic, 0), Limits.NONE)
                .filter(form -> form instanceof TextForm || form instanceof ChoiceForm);
        return key.flatMap(names -> form(argument(generic, 1), limits).map(element -> new MapForm(names, element)));
    }

    private static @Nullable Type argument(Type generic, int index) {
        return generic instanceof ParameterizedType type ? type.getActualTypeArguments()[index] : null;
    }

    private static Field field(String name, AnnotatedElement said, Form form, boolean isRequired, Limits limits) {
        var unit = Optional.ofNullable(said.getAnnotation(Unit.class)).map(Unit::value);
        return new Field(name, doc(said), form.type(), isRequired, limits.min(), limits.max(), unit, form.choices());
    }

    private static String doc(AnnotatedElement said) {
        var doc = said.getAnnotation(Doc.class);
        return doc == null ? "" : doc.value();
    }

    private static IllegalArgumentException refused(Class<?> owner, RecordComponent component, String expected) {
        return new IllegalArgumentException(owner.getName() + '.' + component.getName() + ": "
                + component.getGenericType().getTypeName() + " (expected: " + expected + ')');
    }
}
