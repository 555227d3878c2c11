package org.hob.agent;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the classes of the JDK anew, with brackets; or not at all, when a single call is not where it should be. */
final class Weaver {

    private final Module jdk = Object.class.getModule();
    private final ClassFile files = ClassFile.of();
    private final List<String> sites = new ArrayList<>();

    private Weaver() {}

    /** Returns the classes of the JDK that runs, with brackets. */
    static Woven weave(List<Leaf> leaves) throws IOException, UnknownJdkException {
        Weaver weaver = new Weaver();
        Map<String, byte[]> classes = new LinkedHashMap<>();
        Map<String, List<Leaf>> types =
                leaves.stream().collect(Collectors.groupingBy(Leaf::type, LinkedHashMap::new, Collectors.toList()));
        for (String type : types.keySet()) {
            classes.put(type, weaver.weave(type, types.getOrDefault(type, List.of())));
        }
        return new Woven(weaver.sites, classes);
    }

    private byte[] weave(String type, List<Leaf> leaves) throws IOException, UnknownJdkException {
        ClassModel model = files.parse(bytes(type));
        for (Leaf leaf : leaves) {
            long found = calls(model, leaf);
            if (found != leaf.calls()) {
                throw new UnknownJdkException(
                        type + ": " + found + " calls for " + leaf.kind() + " (expected: " + leaf.calls() + ")");
            }
        }
        return files.transformClass(
                model,
                ClassTransform.transformingMethods(
                        method -> leaves.stream().anyMatch(leaf -> calls(method, leaf) > 0),
                        MethodTransform.transformingCode(java.lang.classfile.CodeTransform.ofStateful(
                                () -> new Bracketing(call -> number(call, leaves))))));
    }

    private int number(InvokeInstruction call, List<Leaf> leaves) {
        for (Leaf leaf : leaves) {
            if (!leaf.has(call)) continue;
            sites.add(leaf.kind()
                    + ' '
                    + call.owner().asInternalName().replace('/', '.')
                    + '.'
                    + call.name().stringValue());
            return sites.size();
        }
        return Bracketing.Sites.NONE;
    }

    private static long calls(ClassModel model, Leaf leaf) {
        return model.methods().stream().mapToLong(method -> calls(method, leaf)).sum();
    }

    private static long calls(MethodModel method, Leaf leaf) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .filter(element -> element instanceof InvokeInstruction call && leaf.has(call))
                .count();
    }

    private byte[] bytes(String type) throws IOException, UnknownJdkException {
        try (InputStream file = jdk.getResourceAsStream(type + ".class")) {
            if (file == null)
                throw new UnknownJdkException(type + ": no such class (expected: that of JDK 25 on Linux)");
            return file.readAllBytes();
        }
    }
}
