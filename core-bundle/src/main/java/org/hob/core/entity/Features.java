package org.hob.core.entity;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hob.entity.Allows;

/**
 * What only some entities of a domain can do: the constants of its {@code Feature} and what each allows.
 *
 * @param bits Home Assistant's bit of each
 * @param needs of which features an action needs one
 * @param of reads the features from the traits
 */
record Features(Map<Object, Integer> bits, Map<Class<?>, Set<Object>> needs, DirectCall of) {

    private static final String COMPONENT = "features";

    /** Derives them, if the domain has any. */
    static Optional<Features> derive(Class<?> domain) {
        return Arrays.stream(domain.getDeclaredClasses())
                .filter(type -> type.isEnum() && type.getSimpleName().equals("Feature"))
                .findFirst()
                .map(feature -> derive(domain, feature));
    }

    private static Features derive(Class<?> domain, Class<?> feature) {
        var bits = new LinkedHashMap<Object, Integer>();
        var needs = new HashMap<Class<?>, Set<Object>>();
        for (var constant : feature.getEnumConstants()) {
            var allows = allows(feature, (Enum<?>) constant);
            if (Integer.bitCount(allows.bit()) != 1 || bits.containsValue(allows.bit())) {
                throw new IllegalArgumentException(feature.getName() + '.' + constant + ": bit " + allows.bit()
                        + " (expected: a power of two, no other's)");
            }
            bits.put(constant, allows.bit());
            for (var action : allows.value())
                needs.computeIfAbsent(action, any -> new HashSet<>()).add(constant);
        }
        return new Features(
                Map.copyOf(bits),
                Map.copyOf(needs),
                DirectCall.of(component(domain, feature).getAccessor()));
    }

    private static Allows allows(Class<?> feature, Enum<?> constant) {
        try {
            var allows = feature.getField(constant.name()).getAnnotation(Allows.class);
            if (allows != null) return allows;
        } catch (NoSuchFieldException impossible) {
            throw new AssertionError(impossible);
        }
        throw new IllegalArgumentException(
                feature.getName() + '.' + constant.name() + ": no @Allows (expected: one with its bit)");
    }

    private static RecordComponent component(Class<?> domain, Class<?> feature) {
        return Traits.type(domain).stream()
                .flatMap(traits -> Arrays.stream(traits.getRecordComponents()))
                .filter(component -> isFeatures(component, feature))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(domain.getName()
                        + ".Traits: no features (expected: a component Set<Feature> features, since"
                        + " there is a Feature)"));
    }

    private static boolean isFeatures(RecordComponent component, Class<?> feature) {
        return component.getName().equals(COMPONENT)
                && component.getGenericType() instanceof ParameterizedType set
                && set.getRawType() == Set.class
                && set.getActualTypeArguments()[0] == feature;
    }

    /** Returns Home Assistant's {@code supported_features} of an entity with those traits. */
    int mask(Record traits) {
        int mask = 0;
        for (var feature : in(traits)) mask |= bits.getOrDefault(feature, 0);
        return mask;
    }

    /** Returns whether an entity with those traits takes that action. */
    boolean allow(Record traits, Class<?> action) {
        var any = needs.get(action);
        return any == null || in(traits).stream().anyMatch(any::contains);
    }

    private Set<?> in(Record traits) {
        return of.get(traits) instanceof Set<?> features ? features : Set.of();
    }
}
