package org.hob.core.job;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one call a lambda consists of: it hands on what it was given, constants and fields, boxed, cast or in an array, and returns what it gets.
 * Anything else, a second call or a computation, makes the lambda code of its own.
 *
 * @param owner the internal name of the class that the call names
 * @param method what is called
 * @param exact whether no override can run instead
 * @param receiver the slot of the receiver, {@link #NONE} if it is in none
 */
record PassedOn(String owner, Signature method, boolean exact, int receiver) {

    static final int NONE = Integer.MAX_VALUE;

    private static final Set<String> BOXES = Set.of(
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Character",
            "java/lang/Short",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double");

    /** Returns the only call of that lambda, if there is one and nothing else. */
    static Optional<PassedOn> by(MethodModel lambda) {
        var code = lambda.code().orElseThrow();
        if (!code.exceptionHandlers().isEmpty()) return Optional.empty();
        var steps = code.elementStream()
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .toList();
        var calls = steps.stream()
                .filter(InvokeInstruction.class::isInstance)
                .map(InvokeInstruction.class::cast)
                .filter(call -> !boxes(call))
                .toList();
        var owner = lambda.parent().orElseThrow().thisClass().asInternalName();
        if (calls.size() != 1 || !steps.stream().allMatch(step -> passesOn(step, owner))) return Optional.empty();
        var only = calls.getFirst();
        return Optional.of(new PassedOn(
                only.owner().asInternalName(),
                Signature.of(only.name().stringValue(), only.type().stringValue()),
                only.opcode() == Opcode.INVOKESPECIAL,
                only.opcode() == Opcode.INVOKESTATIC ? NONE : receiver(steps)));
    }

    boolean isConstructor() {
        return method.name().equals("<init>");
    }

    private static boolean passesOn(CodeElement step, String owner) {
        return switch (step) {
            case FieldInstruction field -> isRead(field, owner);
            case InvokeInstruction call -> true;
            case LoadInstruction load -> true;
            case ConstantInstruction constant -> true;
            case StackInstruction stack -> true;
            case TypeCheckInstruction cast -> cast.opcode() == Opcode.CHECKCAST;
            case NewObjectInstruction made -> true;
            case NewReferenceArrayInstruction made -> true;
            case NewPrimitiveArrayInstruction made -> true;
            case ArrayStoreInstruction filled -> true;
            case ReturnInstruction end -> true;
            default -> false;
        };
    }

    /** Returns whether a field is read; a static one only of the same class, so that no other class is initialised. */
    private static boolean isRead(FieldInstruction field, String owner) {
        return switch (field.opcode()) {
            case GETFIELD -> true;
            case GETSTATIC -> field.owner().asInternalName().equals(owner);
            default -> false;
        };
    }

    private static boolean boxes(InvokeInstruction call) {
        if (!BOXES.contains(call.owner().asInternalName())) return false;
        var type = call.typeSymbol();
        return call.name().equalsString("valueOf")
                ? type.parameterType(0).isPrimitive()
                : call.name().stringValue().endsWith("Value");
    }

    /** Returns the slot that the receiver was loaded from: it is the first thing on the stack, unless a field of it is. */
    private static int receiver(List<Instruction> steps) {
        var next = steps.stream()
                .skip(1)
                .filter(step -> !(step instanceof TypeCheckInstruction))
                .findFirst();
        boolean isField = next.filter(step -> step.opcode() == Opcode.GETFIELD).isPresent();
        return steps.getFirst() instanceof LoadInstruction load && !isField ? load.slot() : NONE;
    }
}
