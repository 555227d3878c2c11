package org.hob.template.jinja;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hob.template.python.Given;
import org.hob.template.python.Kinds;
import org.hob.template.python.None;
import org.hob.template.python.Raised;
import org.hob.template.python.Range;
import org.hob.template.python.Tuple;
import org.jspecify.annotations.Nullable;

/** Computes once what is always the same. */
final class Folding {

    private static final int LONGEST = 256;
    private static final Set<String> OF_THE_MOMENT =
            Set.of("map", "select", "reject", "selectattr", "rejectattr", "random");
    private static final Language SILENT =
            new Language(Map.of(), Map.of(), Map.of(), name -> java.util.Optional.empty());

    private Folding() {}

    /** Returns the constant that it gives if all its parts are constants; else, or if it fails, the same. */
    static Expr fold(Expr whole, Expr... parts) {
        for (var part : parts) if (!(part instanceof Constant)) return whole;
        var value = computed(whole, SILENT);
        return value != null && isFixed(value) ? new Constant(value) : whole;
    }

    private static @Nullable Object computed(Expr expr, Language language) {
        try {
            return expr.value(new Frame(new Run(language), new Context(language, Map.of()), null, 0));
        } catch (Raised | ClassCastException atRuntime) {
            return null;
        }
    }

    /** Returns whether it can be computed at once and gives something that Jinja2 can keep. */
    static boolean isKept(Expr expr, Language language) {
        var value = computed(expr, language);
        return value != null && isSafe(value);
    }

    private static boolean isSafe(Object value) {
        return switch (value) {
            case Range range -> true;
            case List<?> list -> list.stream().allMatch(item -> isSafe(Given.of(item)));
            case Set<?> set -> set.stream().allMatch(item -> isSafe(Given.of(item)));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .allMatch(entry -> isSafe(Given.of(entry.getKey())) && isSafe(Given.of(entry.getValue())));
            default -> value == None.NONE || Kinds.isText(value) || Kinds.isNumber(value);
        };
    }

    /** Returns whether there is a slice in it of which nobody knows that it fits. */
    static boolean hasSlice(@Nullable Expression expression) {
        return switch (expression) {
            case null -> false;
            case Expression.Items items -> items.items().stream().anyMatch(Folding::hasSlice);
            case Expression.Pairs pairs ->
                pairs.keys().stream().anyMatch(Folding::hasSlice)
                        || pairs.values().stream().anyMatch(Folding::hasSlice);
            case Expression.Sign sign -> hasSlice(sign.of());
            case Expression.Not not -> hasSlice(not.of());
            case Expression.Calculation both -> hasSlice(both.left()) || hasSlice(both.right());
            case Expression.Logic both -> hasSlice(both.left()) || hasSlice(both.right());
            case Expression.Comparison all ->
                hasSlice(all.first()) || all.others().stream().anyMatch(Folding::hasSlice);
            case Expression.Concatenation all -> all.parts().stream().anyMatch(Folding::hasSlice);
            case Expression.Choice choice ->
                hasSlice(choice.test()) || hasSlice(choice.then()) || hasSlice(choice.otherwise());
            case Expression.Attribute attribute -> hasSlice(attribute.of());
            case Expression.Item item ->
                item.key() instanceof Expression.Part || hasSlice(item.of()) || hasSlice(item.key());
            case Expression.Filtered filtered ->
                hasSlice(filtered.of())
                        || filtered.passed().positional().stream().anyMatch(Folding::hasSlice);
            case Expression.Tested tested ->
                hasSlice(tested.of()) || tested.passed().positional().stream().anyMatch(Folding::hasSlice);
            default -> false;
        };
    }

    private static boolean isFixed(Object value) {
        return switch (value) {
            case String text -> text.length() <= LONGEST;
            case Long number -> true;
            case Double number -> true;
            case Boolean truth -> true;
            case None none -> true;
            case BigInteger number -> number.bitLength() < LONGEST;
            case Tuple tuple -> tuple.size() <= LONGEST && tuple.stream().allMatch(Folding::isFixed);
            default -> false;
        };
    }

    /** Returns whether Jinja2 computes it when it reads it; then even what cannot be sliced is only undefined. */
    static boolean isConstant(@Nullable Expression expression) {
        return switch (expression) {
            case null -> true;
            case Expression.Constant constant -> true;
            case Expression.Items items -> items.items().stream().allMatch(Folding::isConstant);
            case Expression.Pairs pairs ->
                pairs.keys().stream().allMatch(Folding::isConstant)
                        && pairs.values().stream().allMatch(Folding::isConstant);
            case Expression.Sign sign -> isConstant(sign.of());
            case Expression.Not not -> isConstant(not.of());
            case Expression.Calculation both -> isConstant(both.left()) && isConstant(both.right());
            case Expression.Logic both -> isConstant(both.left()) && isConstant(both.right());
            case Expression.Comparison all ->
                isConstant(all.first()) && all.others().stream().allMatch(Folding::isConstant);
            case Expression.Concatenation all -> all.parts().stream().allMatch(Folding::isConstant);
            case Expression.Choice choice ->
                isConstant(choice.test()) && isConstant(choice.then()) && isConstant(choice.otherwise());
            case Expression.Attribute attribute -> isConstant(attribute.of());
            case Expression.Item item -> isConstant(item.of()) && isConstant(item.key());
            case Expression.Part part -> isConstant(part.start()) && isConstant(part.stop()) && isConstant(part.step());
            case Expression.Filtered filtered ->
                !OF_THE_MOMENT.contains(filtered.name()) && isConstant(filtered.of()) && isConstant(filtered.passed());
            case Expression.Tested tested -> isConstant(tested.of()) && isConstant(tested.passed());
            default -> false;
        };
    }

    private static boolean isConstant(Expression.Passed passed) {
        return passed.positional().stream().allMatch(Folding::isConstant)
                && passed.named().stream().allMatch(keyword -> isConstant(keyword.value()))
                && isConstant(passed.rest())
                && isConstant(passed.more());
    }

    /** Returns what it costs to look at all of a value. */
    static long weight(Object value) {
        if (value instanceof String text) return 4L + text.length() / 16;
        if (value instanceof Collection<?> collection) return 4L + collection.size();
        return value instanceof Map<?, ?> map ? 4L + map.size() : 4;
    }
}
