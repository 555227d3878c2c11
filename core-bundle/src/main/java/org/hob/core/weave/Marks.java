package org.hob.core.weave;

import java.lang.classfile.Annotation;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which methods of a class are callbacks, by their marks or its own. */
final class Marks {

    private static final String CALLBACK = "Lorg/hob/job/Callback;";
    private static final Set<String> OTHER_KINDS = Set.of("Lorg/hob/job/Coroutine;", "Lorg/hob/job/Blocking;");
    private static final String COMPONENTS = "Lorg/osgi/service/component/annotations/";

    /** The types of the API that are handed to jobs only: what an action is to do, and the home to set up in. */
    private static final List<String> GIVEN_TO_JOBS = List.of("(Lorg/hob/domain/", "(Lorg/hob/home/Home;");

    private static final Mark NONE = new Mark(false, false);

    private final boolean isCallbacks;

    /**
     * What is said of one method.
     *
     * @param isCallback whether it runs as a callback
     * @param needsTurn whether nobody may call it without the turn: it has the mark itself, or its class has it and it takes what only jobs are given. Other
     *     methods of a marked class may be called by anybody; what the runtime of components calls has no turn.
     */
    record Mark(boolean isCallback, boolean needsTurn) {}

    Marks(ClassModel of) {
        isCallbacks = isCallback(annotations(of));
    }

    Mark of(MethodModel method) {
        if (isMade(method)) return NONE;
        var own = annotations(method);
        boolean isMarked = isCallback(own);
        boolean isMeant = isCallbacks && isSeen(method) && own.stream().noneMatch(OTHER_KINDS::contains);
        if (!isMarked && !isMeant) return NONE;
        return new Mark(
                true, (isMarked || isGivenToJobs(method)) && own.stream().noneMatch(Marks::isOfComponents));
    }

    private static boolean isCallback(Set<String> marks) {
        return marks.contains(CALLBACK) && marks.stream().noneMatch(OTHER_KINDS::contains);
    }

    /** Returns whether nobody wrote it as a method: the compiler made it, or it makes objects. */
    private static boolean isMade(MethodModel method) {
        return method.flags().has(AccessFlag.SYNTHETIC)
                || method.methodName().stringValue().startsWith("<");
    }

    /** Returns whether the mark of the class is meant for it, and not only for what calls it. */
    private static boolean isSeen(MethodModel method) {
        return !method.flags().has(AccessFlag.STATIC) && !method.flags().has(AccessFlag.PRIVATE);
    }

    private static boolean isGivenToJobs(MethodModel method) {
        return GIVEN_TO_JOBS.stream().anyMatch(method.methodType().stringValue()::startsWith);
    }

    private static boolean isOfComponents(String annotation) {
        return annotation.startsWith(COMPONENTS);
    }

    private static Set<String> annotations(AttributedElement of) {
        if (of.attributes().isEmpty()) return Set.of();
        var seen = of.findAttribute(Attributes.runtimeVisibleAnnotations()).map(all -> all.annotations());
        var unseen = of.findAttribute(Attributes.runtimeInvisibleAnnotations()).map(all -> all.annotations());
        if (seen.isEmpty() && unseen.isEmpty()) return Set.of();
        return Stream.of(seen, unseen)
                .flatMap(all -> all.stream().flatMap(List::stream))
                .map(Annotation::className)
                .map(Object::toString)
                .collect(Collectors.toUnmodifiableSet());
    }
}
