package org.hob.yaml;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads mappings into records. */
final class Records {

    private final Binder binder;

    /** Looking at a record takes its time, and a file has many of a kind; a class that goes is not kept. */
    private final ClassValue<Model> models = new ClassValue<>() {
        @Override
        protected Model computeValue(Class<?> type) {
            return Model.of(type);
        }
    };

    /** What is said of a record. */
    private record Model(List<Component> components, Constructor<?> constructor) {

        static Model of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return new Model(Arrays.stream(components).map(Component::of).toList(), constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type.getName() + ": no record", e);
            }
        }
    }

    Records(Binder binder) {
        this.binder = binder;
    }

    /**
     * Reads one.
     *
     * @param chosenBy keys that are known without a component, because they chose the record
     */
    Optional<?> read(Class<?> type, Set<String> chosenBy, Node node, Spot spot) {
        if (!(node instanceof Mapping mapping)) {
            spot.wrong(
                    node,
                    "a mapping of keys: "
                            + String.join(", ", names(models.get(type).components())));
            return Optional.empty();
        }
        List<Component> components = models.get(type).components();
        boolean complete = knowsAll(components, chosenBy, mapping, spot);
        @Nullable Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            Component component = components.get(i);
            Value value = component.isRest()
                    ? rest(component, components, chosenBy, mapping, spot)
                    : value(component, mapping, spot);
            complete &= value.isThere();
            values[i] = value.wrapped(component);
        }
        return complete ? make(type, values, mapping, spot) : Optional.empty();
    }

    /** The value of a component, null where nothing is right, too. */
    private record Value(boolean isThere, @Nullable Object value) {

        static final Value WRONG = new Value(false, null);
        static final Value NOTHING = new Value(true, null);

        static Value of(Optional<?> read) {
            return read.isPresent() ? new Value(true, read.get()) : WRONG;
        }

        @Nullable
        Object wrapped(Component component) {
            return component.isOptional() ? Optional.ofNullable(value) : value;
        }
    }

    private Value value(Component component, Mapping mapping, Spot spot) {
        Optional<Mapping.Entry> found = find(component, mapping, spot);
        if (found.isEmpty() && component.isRequired()) {
            var expected = Component.raw(component.type()) == Map.class ? "a mapping" : "a list, which may be empty";
            spot.key(component.name()).wrong(mapping, "missing", expected);
            return Value.WRONG;
        }
        if (found.isEmpty() || isLeftOut(component, found.get().value())) {
            return missing(component, found.<Node>map(Mapping.Entry::value).orElse(mapping), spot);
        }
        Spot there = spot.key(found.get().name());
        return Value.of(
                binder.read(component.type(), component.range(), found.get().value(), there));
    }

    /** A key without a value is as good as none, except to who wants the node. */
    private static boolean isLeftOut(Component component, Node value) {
        boolean wantsNode = Node.class.isAssignableFrom(Component.raw(component.type()));
        return value instanceof Scalar scalar && scalar.isNull() && !wantsNode;
    }

    private Value missing(Component component, Node where, Spot spot) {
        Spot there = spot.key(component.name());
        if (component.otherwise().isPresent()) {
            Scalar text =
                    PlainScalars.read(where.position(), component.otherwise().get());
            return Value.of(binder.read(component.type(), component.range(), text, there));
        }
        if (component.isOptional() || component.isNullable()) return Value.NOTHING;
        if (component.isMany()) return Value.of(Optional.of(Many.empty(Component.raw(component.type()))));
        there.wrong(where, "missing", binder.expected(component.type(), component.range()));
        return Value.WRONG;
    }

    private static Optional<Mapping.Entry> find(Component component, Mapping mapping, Spot spot) {
        Optional<Mapping.Entry> found = Optional.empty();
        for (Mapping.Entry entry : mapping.entries()) {
            if (!component.names().contains(entry.name())) continue;
            if (found.isEmpty()) {
                found = Optional.of(entry);
            } else {
                String other = found.get().name();
                spot.key(entry.name())
                        .wrong(entry.key(), "the same as " + other + ", which is there too", "one of the two");
            }
        }
        return found;
    }

    private Value rest(
            Component component, List<Component> components, Set<String> chosenBy, Mapping mapping, Spot spot) {
        Set<String> known = new HashSet<>(chosenBy);
        for (Component other : components) if (!other.isRest()) known.addAll(other.names());
        Mapping rest = new Mapping(
                mapping.position(),
                mapping.entries().stream()
                        .filter(entry -> !known.contains(entry.name()))
                        .toList());
        return Value.of(binder.read(component.type(), component.range(), rest, spot));
    }

    private static boolean knowsAll(List<Component> components, Set<String> chosenBy, Mapping mapping, Spot spot) {
        if (components.stream().anyMatch(Component::isRest)) return true;
        Set<String> known = new HashSet<>(chosenBy);
        components.forEach(component -> known.addAll(component.names()));
        boolean all = true;
        for (Mapping.Entry entry : mapping.entries()) {
            if (known.contains(entry.name())) continue;
            Node where = entry.value() instanceof Broken ? entry.value() : entry.key();
            spot.key(entry.name()).wrong(where, "unknown key", Words.meant(entry.name(), names(components)));
            all = false;
        }
        return all;
    }

    private Optional<?> make(Class<?> type, @Nullable Object[] values, Mapping mapping, Spot spot) {
        try {
            return Optional.of(models.get(type).constructor().newInstance(values));
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof IllegalArgumentException refused)) throw new IllegalStateException(e);
            refuse(type, refused, mapping, spot);
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + ": cannot be made", e);
        }
    }

    /** A record refuses {@code name: value (expected: …)}: the mistake is at that key, if there is one. */
    private static void refuse(Class<?> type, IllegalArgumentException refused, Mapping mapping, Spot spot) {
        Refusal refusal = Refusal.of(
                refused, "a valid " + Words.snake(type.getSimpleName()).replace('_', ' '));
        int colon = refusal.message().indexOf(": ");
        String name = colon < 0 ? "" : refusal.message().substring(0, colon);
        Optional<Node> named = mapping.find(name);
        if (named.isPresent()) {
            spot.key(name).wrong(named.get(), refusal.message().substring(colon + 2), refusal.expected());
        } else {
            spot.wrong(mapping, refusal.message(), refusal.expected());
        }
    }

    private static List<String> names(List<Component> components) {
        return components.stream()
                .filter(component -> !component.isRest())
                .map(Component::name)
                .toList();
    }
}
