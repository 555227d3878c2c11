package org.hob.core.entity;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hob.action.Action;
import org.hob.action.ActionException;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.state.EntityId;
import org.jspecify.annotations.Nullable;

/**
 * What derives from a domain's class: the text and the attributes of its states, its actions and who takes them, and how they are called.
 *
 * <p>Everything here is computed from immutable values, runs right here and needs no turn.
 */
public final class DomainModel {

    private static final String UNIT = "unit_of_measurement";
    private static final String DEVICE_CLASS = "device_class";

    private final String name;
    private final Class<?> reading;
    private final Function<Object, @Nullable Object> state;
    private final List<Component> attributes;
    private final Comparing comparing;
    private final Traits traits;
    private final Optional<Features> features;
    private final Map<Class<?>, EntityMethod> methods;
    private final List<ActionModel> instead;
    private final DirectCall adapt;
    private final DirectCall members;

    private DomainModel(Class<?> domain) {
        name = domain.getAnnotation(Domain.class).value();
        reading = ReadingType.of(domain);
        var components = reading.getRecordComponents();
        state = state(components);
        var forms = new Forms(Set.of(reading));
        attributes = Arrays.stream(components)
                .skip(1)
                .map(component -> forms.component(reading, component))
                .toList();
        comparing = Comparing.of(reading);
        traits = Traits.derive(domain);
        features = Features.derive(domain);
        methods = EntityMethod.derive(domain);
        instead = instead(domain);
        adapt = adapt();
        members = members();
    }

    /** Returns its actions that are another one each time: {@code toggle}. */
    private static List<ActionModel> instead(Class<?> domain) {
        return Arrays.stream(domain.getDeclaredClasses())
                .filter(Action.Instead.class::isAssignableFrom)
                .map(ActionModel::derive)
                .toList();
    }

    /**
     * Derives it.
     *
     * @throws IllegalArgumentException naming class, component and expectation
     */
    static DomainModel derive(Class<?> domain) {
        var name = domain.getAnnotation(Domain.class).value();
        if (!EntityId.isDomain(name)) {
            throw new IllegalArgumentException(domain.getName() + ": @Domain(\"" + name
                    + "\") (expected: small letters, digits and single underscores, at most 64)");
        }
        if (!Entity.class.isAssignableFrom(domain)) {
            throw new IllegalArgumentException(
                    domain.getName() + ": no entity (expected: a class that extends Entity)");
        }
        return new DomainModel(domain);
    }

    private Function<Object, @Nullable Object> state(RecordComponent[] components) {
        if (components.length == 0) {
            throw new IllegalArgumentException(reading.getName() + ": empty (expected: the state as first component)");
        }
        if (components[0].getType() == Object.class) return DirectCall.of(components[0].getAccessor())::get;
        var first = new Forms(Set.of(reading)).component(reading, components[0]);
        if (first instanceof PlainComponent plain && plain.form().isState()) return plain::value;
        throw new IllegalArgumentException(reading.getName() + '.' + components[0].getName() + ": "
                + components[0].getGenericType().getTypeName()
                + " (expected: a number, a text, a time, a boolean or an enum)");
    }

    private static DirectCall adapt() {
        try {
            return DirectCall.of(Entity.class.getDeclaredMethod("adapt", Action.class));
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static DirectCall members() {
        try {
            return DirectCall.of(Entity.class.getDeclaredMethod("members"));
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Returns who does what that entity does not do itself. */
    @SuppressWarnings("unchecked")
    public Collection<EntityId> members(Entity<?> entity) {
        return (Collection<EntityId>) Objects.requireNonNull(members.get(entity));
    }

    /** Returns its name, as {@code light}. */
    public String name() {
        return name;
    }

    /** Returns the record of its readings. */
    public Class<? extends Record> reading() {
        return reading.asSubclass(Record.class);
    }

    void requireTraits(Record given) {
        traits.require(given, name);
    }

    /**
     * Returns the text of the state that shows that reading.
     *
     * @throws IllegalArgumentException if it is longer than a state may be, or nothing that can be one
     */
    public String state(Record said) {
        return StateText.of(state.apply(said));
    }

    /** Returns that reading as it is kept: as one that may be compared inside the home. */
    Record kept(Record said) {
        return (Record) Objects.requireNonNull(comparing.inPlaceOf(said));
    }

    /** Returns the reading of which that one is kept. */
    static Record given(Record kept) {
        return kept instanceof Comparing.Compared compared ? compared.whole() : kept;
    }

    /**
     * Returns the attributes of an entity's state in Home Assistant's names and forms, unmodifiable: what the entity can do, what the reading says,
     * what the integration said. What says nothing is left out.
     *
     * @param said the reading; null while there is none, or the device is out of reach
     */
    public Map<String, Object> attributes(EntityDescription description, Record can, @Nullable Record said) {
        return attributes(description, can, said, Map.of());
    }

    Map<String, Object> attributes(
            EntityDescription description, Record can, @Nullable Record said, Map<String, Object> more) {
        var written = traits.write(can);
        var unit = written.remove(UNIT);
        var deviceClass = written.remove(DEVICE_CLASS);
        if (said != null) for (var attribute : attributes) attribute.write(said, written);
        if (unit != null) written.put(UNIT, unit);
        if (description.assumed()) written.put("assumed_state", true);
        if (deviceClass != null) written.put(DEVICE_CLASS, deviceClass);
        description.icon().ifPresent(icon -> written.put("icon", icon));
        var friendlyName = description.friendlyName();
        if (!friendlyName.isEmpty()) written.put("friendly_name", friendlyName);
        features.ifPresent(some -> written.put("supported_features", some.mask(can)));
        written.putAll(more);
        return Collections.unmodifiableMap(written);
    }

    /** Returns its actions, in the order of their names. */
    public List<ActionModel> actions() {
        return Stream.concat(methods.values().stream().map(EntityMethod::model), instead.stream())
                .sorted(Comparator.comparing(ActionModel::name))
                .toList();
    }

    /** Returns its actions that have a method, in the order of their names. */
    public List<ActionModel> methods() {
        return methods.values().stream().map(EntityMethod::model).toList();
    }

    /** Returns whether an entity of this domain with those traits takes that action. */
    public boolean allows(Record can, Class<? extends Action> action) {
        return (methods.containsKey(action) || instead.stream().anyMatch(each -> each.type() == action))
                && (features.isEmpty() || features.get().allow(can, action));
    }

    /**
     * Returns the method that does that action, as the domain's class declares it; its kind is that of the entity's override.
     *
     * @throws ActionException.Unsupported if it is no action of this domain
     */
    public Method method(Class<? extends Action> action) {
        return entityMethod(action).method();
    }

    /** Returns the action as that entity understands it, which may be another action. */
    public Action adapt(Entity<?> entity, Action action) {
        try {
            return (Action) Objects.requireNonNull(adapt.call(entity, action));
        } catch (RuntimeException unchecked) {
            throw unchecked;
        } catch (Exception checked) {
            throw new AssertionError("adapt throws nothing checked", checked);
        }
    }

    /**
     * Calls the entity's method for that action, and returns its answer, null if it has none. What the method throws comes as it is.
     *
     * @throws ActionException.Unsupported if it is no action of this domain
     */
    public @Nullable Object invoke(Entity<?> entity, Action action) throws Exception {
        return entityMethod(action.getClass()).call().call(entity, action);
    }

    private EntityMethod entityMethod(Class<?> action) {
        var method = methods.get(action);
        if (method != null) return method;
        throw new ActionException.Unsupported(name + ".*", "an entity that can do " + action.getSimpleName());
    }
}
