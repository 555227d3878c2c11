package org.hob.core.weave;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** The methods that stand in a woven class for methods of the JDK that it referred to: each says what it is about to call, and calls it. */
final class Detours {

    private static final int IMPLEMENTATION = 1;

    private final ClassPlan of;
    private final List<Detour> all = new ArrayList<>();

    /** One of them. */
    private record Detour(String name, DirectMethodHandleDesc to, Site site, int line) {}

    Detours(ClassPlan of) {
        this.of = of;
    }

    /** Makes the reference, to a new one of them. */
    void refer(CodeBuilder code, InvokeDynamicInstruction reference, Stitch.Detour stitch, MethodModel in, int line) {
        var to = stitch.to().asSymbol();
        var before = stitch.before();
        var name = of.lambdaIn(in);
        var site = new Site(of.place(name, line), before.called(), before.harm());
        var detour = new Detour(name, to, site, line);
        all.add(detour);
        var kind = of.isInterface() ? Kind.INTERFACE_STATIC : Kind.STATIC;
        var arguments = reference.bootstrapArgs().toArray(ConstantDesc[]::new);
        arguments[IMPLEMENTATION] = MethodHandleDesc.ofMethod(kind, of.name(), detour.name, to.invocationType());
        code.invokedynamic(DynamicCallSiteDesc.of(
                reference.bootstrapMethod(), reference.name().stringValue(), reference.typeSymbol(), arguments));
    }

    /** Adds them to the class. */
    void addTo(ClassBuilder to) {
        for (var detour : all) {
            to.withMethodBody(
                    detour.name,
                    detour.to.invocationType(),
                    ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    code -> write(code, detour));
        }
    }

    private void write(CodeBuilder code, Detour detour) {
        var to = detour.to;
        if (detour.line != MethodPlan.NO_LINE) code.lineNumber(detour.line);
        Calls.before(code, of, detour.site);
        if (to.kind() == Kind.CONSTRUCTOR) code.new_(to.owner()).dup();
        int slot = 0;
        for (var parameter : to.invocationType().parameterList()) {
            var kind = TypeKind.from(parameter);
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
        }
        call(code, to);
        code.return_(TypeKind.from(to.invocationType().returnType()));
    }

    private static void call(CodeBuilder code, DirectMethodHandleDesc to) {
        var type = MethodTypeDesc.ofDescriptor(to.lookupDescriptor());
        switch (to.kind()) {
            case STATIC, INTERFACE_STATIC ->
                code.invokestatic(to.owner(), to.methodName(), type, to.isOwnerInterface());
            case INTERFACE_VIRTUAL -> code.invokeinterface(to.owner(), to.methodName(), type);
            case VIRTUAL -> code.invokevirtual(to.owner(), to.methodName(), type);
            case CONSTRUCTOR -> code.invokespecial(to.owner(), to.methodName(), type);
            default -> throw new IllegalArgumentException(to + ": a reference of kind " + to.kind());
        }
    }
}
