package org.hob.automation.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.hob.automation.Condition;
import org.hob.automation.Step;
import org.hob.automation.Trigger;
import org.hob.automation.language.Kinds;

/** The kinds there are at the moment, by their keywords. For any thread. */
final class KindTable implements Kinds {

    private final Map<String, Kind<Trigger<?>>> triggers = new ConcurrentHashMap<>();
    private final Map<String, Kind<Condition<?>>> conditions = new ConcurrentHashMap<>();
    private final Map<String, Kind<Step<?>>> steps = new ConcurrentHashMap<>();
    private final Map<String, Long> changes = new ConcurrentHashMap<>();
    private final AtomicLong edition = new AtomicLong();

    /**
     * Takes one in.
     *
     * @throws IllegalArgumentException if it does not say what its options are, or the keyword is taken
     */
    void addTrigger(String keyword, Trigger<?> kind) {
        add(triggers, keyword, new Kind<>(kind, options(kind.getClass(), Trigger.class)));
    }

    /** Takes one in, as {@link #addTrigger}. */
    void addCondition(String keyword, Condition<?> kind) {
        add(conditions, keyword, new Kind<>(kind, options(kind.getClass(), Condition.class)));
    }

    /** Takes one in, as {@link #addTrigger}. */
    void addStep(String keyword, Step<?> kind) {
        add(steps, keyword, new Kind<>(kind, options(kind.getClass(), Step.class)));
    }

    private static <K> void add(Map<String, Kind<K>> to, String keyword, Kind<K> kind) {
        if (to.putIfAbsent(keyword, kind) == null) return;
        throw new IllegalArgumentException("keyword: " + keyword + " of "
                + kind.service().getClass().getName() + " (expected: one that nobody else has)");
    }

    /** Lets one go. */
    void remove(String keyword, Object kind) {
        triggers.computeIfPresent(keyword, (_, known) -> known.service() == kind ? null : known);
        conditions.computeIfPresent(keyword, (_, known) -> known.service() == kind ? null : known);
        steps.computeIfPresent(keyword, (_, known) -> known.service() == kind ? null : known);
    }

    /** Notes that one has come or gone, as in {@code trigger mqtt}: makes the next edition. */
    void changed(String what) {
        changes.put(what, edition.incrementAndGet());
    }

    /** Returns what has come or gone since that edition. */
    List<String> changedSince(long then) {
        return changes.entrySet().stream()
                .filter(change -> change.getValue() > then)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public long edition() {
        return edition.get();
    }

    @Override
    public Optional<Kind<Trigger<?>>> trigger(String keyword) {
        return Optional.ofNullable(triggers.get(keyword));
    }

    @Override
    public Optional<Kind<Condition<?>>> condition(String keyword) {
        return Optional.ofNullable(conditions.get(keyword));
    }

    @Override
    public Optional<Kind<Step<?>>> step(String keyword) {
        return Optional.ofNullable(steps.get(keyword));
    }

    /** Returns the record that stands for {@code O} where that class implements that interface. */
    private static Class<? extends Record> options(Class<?> type, Class<?> of) {
        for (Class<?> above = type; above != null; above = above.getSuperclass()) {
            for (Type each : above.getGenericInterfaces()) {
                if (each instanceof ParameterizedType generic
                        && generic.getRawType() == of
                        && generic.getActualTypeArguments()[0] instanceof Class<?> options) {
                    return options.asSubclass(Record.class);
                }
            }
        }
        throw new IllegalArgumentException(type.getName() + ": no options (expected: a class that implements "
                + of.getSimpleName() + "<a record>)");
    }
}
