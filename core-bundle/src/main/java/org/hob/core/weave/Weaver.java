package org.hob.core.weave;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Weaves the class files of one bundle: the same code, which says what it is about to call where that may block, asks at every turn of a loop and at the entry
 * of methods that call others whether it may go on, and at the entry of callbacks whether it has the turn.
 */
final class Weaver {

    private static final ClassFile FILES = ClassFile.of(
            ClassFile.StackMapsOption.DROP_STACK_MAPS,
            ClassFile.DeadCodeOption.KEEP_DEAD_CODE,
            ClassFile.ShortJumpsOption.FAIL_ON_SHORT_JUMPS);

    private final String bundle;

    /** Weaves for the bundle of that name. */
    Weaver(String bundle) {
        this.bundle = bundle;
    }

    /**
     * Returns what that class file becomes, which is nothing if it is left as it is.
     *
     * @throws IllegalArgumentException if it cannot be read
     */
    Optional<Cloth> weave(byte[] original) {
        var of = new ClassPlan(FILES.parse(original), bundle);
        if (of.isUnfit()) return Optional.empty();
        var plans = of.model().methods().stream()
                .filter(method -> method.code().isPresent())
                .map(method -> MethodPlan.of(method, of))
                .toList();
        var awaits = plans.stream().flatMap(plan -> plan.awaits().stream()).toList();
        if (plans.stream().anyMatch(MethodPlan::isOutdated)) return Optional.empty();
        if (plans.stream().noneMatch(MethodPlan::isToBeWoven)) {
            return awaits.isEmpty() ? Optional.empty() : Optional.of(new Cloth(original, awaits));
        }
        return Optional.of(new Cloth(FILES.transformClass(of.model(), new Weave(of, plans)), awaits));
    }

    /** The way of one class through the loom. */
    private static final class Weave implements ClassTransform {

        private final ClassPlan of;
        private final Map<MethodModel, MethodPlan> plans = new HashMap<>();
        private final Detours detours;

        Weave(ClassPlan of, List<MethodPlan> all) {
            this.of = of;
            detours = new Detours(of);
            for (var plan : all) if (plan.isToBeWoven()) plans.put(plan.method(), plan);
        }

        @Override
        public void accept(ClassBuilder woven, ClassElement element) {
            var plan = element instanceof MethodModel method ? plans.get(method) : null;
            if (plan == null) woven.with(element);
            else
                woven.transformMethod(
                        plan.method(), MethodTransform.transformingCode(new MethodWeave(of, plan, detours)));
        }

        @Override
        public void atEnd(ClassBuilder woven) {
            detours.addTo(woven);
            if (of.isLinked() && plans.values().stream().anyMatch(MethodPlan::asksToGoOn)) Calls.addGoOn(woven, of);
        }
    }
}
