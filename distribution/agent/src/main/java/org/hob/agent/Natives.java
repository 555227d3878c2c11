package org.hob.agent;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Puts brackets round the native methods of a class of a bundle, of which nobody knows whether they block. The native method gets another name, and an
 * ordinary one in its place calls it:
 *
 * <pre>
 *   native int step(long statement);
 *
 *   int step(long statement) { begin; try { return $hob$step(statement); } finally { end; } }
 *   private native int $hob$step(long statement);
 * </pre>
 *
 * <p>The JVM is told of the prefix, and leaves it away when it looks for the function in the library, or is told which it is.
 */
final class Natives {

    static final String PREFIX = "$hob$";

    private static final ClassFile FILES = ClassFile.of();
    private static final int PREFIXED = ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL | ClassFile.ACC_NATIVE;

    private final ClassModel model;
    private final ClassDesc type;
    private final String name;

    private Natives(ClassModel model) {
        this.model = model;
        type = model.thisClass().asSymbol();
        name = model.thisClass().asInternalName().replace('/', '.');
    }

    /** Returns the native methods of a class; empty if it has none. */
    static Optional<Natives> in(byte[] bytes) {
        ClassModel model = FILES.parse(bytes);
        return model.methods().stream().anyMatch(Natives::isNative)
                ? Optional.of(new Natives(model))
                : Optional.empty();
    }

    /** Returns the class with brackets, at sites that are numbered by their names. */
    byte[] bracketed(ToIntFunction<String> sites) {
        return FILES.transformClass(model, (builder, element) -> {
            if (element instanceof MethodModel method && isNative(method)) replace(method, builder, sites);
            else builder.with(element);
        });
    }

    private static boolean isNative(MethodModel method) {
        return method.flags().has(AccessFlag.NATIVE);
    }

    private void replace(MethodModel method, ClassBuilder builder, ToIntFunction<String> sites) {
        int site = sites.applyAsInt("native " + name + '.' + method.methodName().stringValue());
        String prefixed = PREFIX + method.methodName().stringValue();
        int flags = method.flags().flagsMask();
        builder.withMethod(prefixed, method.methodTypeSymbol(), PREFIXED | (flags & ClassFile.ACC_STATIC), _ -> {});
        builder.withMethod(method.methodName(), method.methodType(), flags & ~ClassFile.ACC_NATIVE, ordinary -> {
            for (MethodElement element : method) {
                if (!(element instanceof AccessFlags)) ordinary.with(element);
            }
            ordinary.withCode(code -> call(prefixed, method, code, site));
        });
    }

    private void call(String prefixed, MethodModel method, CodeBuilder code, int site) {
        MethodTypeDesc descriptor = method.methodTypeSymbol();
        boolean isStatic = method.flags().has(AccessFlag.STATIC);
        if (!isStatic) code.aload(code.receiverSlot());
        for (int index = 0; index < descriptor.parameterCount(); index++) {
            code.loadLocal(TypeKind.from(descriptor.parameterType(index)), code.parameterSlot(index));
        }
        Bracketing.bracket(code, site, () -> {
            if (isStatic) code.invokestatic(type, prefixed, descriptor);
            else code.invokespecial(type, prefixed, descriptor);
        });
        code.return_(TypeKind.from(descriptor.returnType()));
    }
}
