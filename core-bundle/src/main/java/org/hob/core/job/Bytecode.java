package org.hob.core.job;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.Optional;

/** The class file of a class, as its class loader would give it to anyone. */
record Bytecode(ClassModel model) {

    static Optional<Bytecode> of(Class<?> type) throws IOException {
        try (var in = type.getResourceAsStream('/' + type.getName().replace('.', '/') + ".class")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new Bytecode(ClassFile.of().parse(in.readAllBytes())));
        }
    }

    Optional<MethodModel> method(Signature signature) {
        return model.methods().stream()
                .filter(method -> method.methodName().equalsString(signature.name())
                        && method.methodType().stringValue().startsWith(signature.parameters()))
                .filter(method -> (method.flags().flagsMask() & ClassFile.ACC_BRIDGE) == 0)
                .findFirst();
    }

    /** Returns file and first line of that method, as {@code Lamp.java:42}. */
    Optional<String> line(Signature signature) {
        var file = model.findAttribute(Attributes.sourceFile());
        var line = method(signature)
                .flatMap(method -> method.findAttribute(Attributes.code()))
                .flatMap(code -> code.findAttribute(Attributes.lineNumberTable()))
                .map(table -> table.lineNumbers().getFirst().lineNumber());
        return file.flatMap(source -> line.map(number -> source.sourceFile().stringValue() + ':' + number));
    }
}
