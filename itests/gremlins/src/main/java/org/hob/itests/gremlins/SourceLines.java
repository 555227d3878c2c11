package org.hob.itests.gremlins;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.LineNumber;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import org.acme.gremlins.Gremlin;
import org.hob.itests.gremlins.conductor.Order.Lines;
import org.hob.itests.peers.Jar;

/** Which lines are a gremlin's own, as its class file has it: those of its method with the lambdas in it, of methods it shares, and of nested classes. */
final class SourceLines {

    private SourceLines() {}

    static List<Lines> of(Class<?> type, String method, Gremlin gremlin) throws IOException {
        List<Lines> own = new ArrayList<>();
        var model = ClassFile.of().parse(Jar.code(type));
        for (var each : model.methods()) {
            var name = each.methodName().stringValue();
            if (name.equals(method) || name.startsWith("lambda$" + method + "$") || isShared(type, name)) {
                add(model, each, own);
            }
        }
        for (var nested : gremlin.with()) addAll(nested, own);
        if (!gremlin.library().isEmpty()) own.add(new Lines(gremlin.library(), 0, 0));
        return own;
    }

    /** A private method of the class is called by gremlins alone. */
    private static boolean isShared(Class<?> type, String name) {
        for (var each : type.getDeclaredMethods()) {
            if (each.getName().equals(name) && !each.isSynthetic()) return !each.isAnnotationPresent(Gremlin.class);
        }
        return false;
    }

    static List<Lines> ofAll(Class<?> type) throws IOException {
        List<Lines> own = new ArrayList<>();
        addAll(type, own);
        return own;
    }

    private static void addAll(Class<?> type, List<Lines> into) throws IOException {
        var model = ClassFile.of().parse(Jar.code(type));
        for (var each : model.methods()) add(model, each, into);
    }

    private static void add(ClassModel type, MethodModel method, List<Lines> into) {
        var lines = new IntSummaryStatistics();
        method.code()
                .ifPresent(code -> code.forEach(element -> {
                    if (element instanceof LineNumber at) lines.accept(at.line());
                }));
        var file = type.findAttribute(java.lang.classfile.Attributes.sourceFile())
                .map(SourceFileAttribute::sourceFile)
                .map(Object::toString)
                .orElse("?");
        if (lines.getCount() > 0) into.add(new Lines(file, lines.getMin(), lines.getMax()));
    }
}
