package org.hob.core.weave;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hob.core.guard.BlockingCalls;
import org.hob.guard.Harm;
import org.jspecify.annotations.Nullable;

/** Where to weave in one method: is told its elements from first to last, and says what goes before each. */
final class Stitches {

    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    private static final int IMPLEMENTATION = 1;

    private final Map<Integer, Optional<Stitch.Before>> known;
    private final Set<Label> passed = new HashSet<>();

    /** Begins a method; what is known of members is shared by all methods of a class, by their places in its constant pool. */
    Stitches(Map<Integer, Optional<Stitch.Before>> known) {
        this.known = known;
    }

    @Nullable
    Stitch at(CodeElement element) {
        if (element instanceof LabelTarget here) passed.add(here.label());
        return element instanceof Instruction instruction ? at(instruction) : null;
    }

    /** By kind, not by type: that is looked at for every instruction, and types are found out one after the other. */
    private @Nullable Stitch at(Instruction instruction) {
        return switch (instruction.opcode().kind()) {
            case BRANCH -> back(((BranchInstruction) instruction).target());
            case TABLE_SWITCH -> {
                var choice = (TableSwitchInstruction) instruction;
                yield back(choice.defaultTarget(), choice.cases());
            }
            case LOOKUP_SWITCH -> {
                var choice = (LookupSwitchInstruction) instruction;
                yield back(choice.defaultTarget(), choice.cases());
            }
            case INVOKE -> before(((InvokeInstruction) instruction).method());
            case INVOKE_DYNAMIC -> detour((InvokeDynamicInstruction) instruction);
            case FIELD_ACCESS -> console((FieldInstruction) instruction);
            default -> null;
        };
    }

    private @Nullable Stitch back(Label target) {
        return passed.contains(target) ? Stitch.GO_ON : null;
    }

    private @Nullable Stitch back(Label otherwise, List<SwitchCase> cases) {
        boolean isBack = passed.contains(otherwise)
                || cases.stream().map(SwitchCase::target).anyMatch(passed::contains);
        return isBack ? Stitch.GO_ON : null;
    }

    private Stitch.@Nullable Before before(MemberRefEntry member) {
        return known.computeIfAbsent(member.index(), _ -> lookUp(member)).orElse(null);
    }

    private static Optional<Stitch.Before> lookUp(MemberRefEntry member) {
        var owner = member.owner().asInternalName();
        if (!owner.startsWith("java")) return Optional.empty();
        var name = member.name().stringValue();
        var type = member.type().stringValue();
        int parameters = type.indexOf(')') + 1;
        return BlockingCalls.harm(owner.replace('/', '.'), name, type.substring(0, parameters))
                .map(harm -> new Stitch.Before(words(owner, name), harm));
    }

    private static String words(String owner, String name) {
        var simple = owner.substring(owner.lastIndexOf('/') + 1);
        return simple + '.' + name;
    }

    /** The streams of the terminal are got from a field; whose they are is not to be seen at the call. */
    private static @Nullable Stitch console(FieldInstruction field) {
        if (field.opcode() != Opcode.GETSTATIC
                || !field.owner().asInternalName().equals("java/lang/System")) return null;
        return new Stitch.Before("System." + field.name().stringValue(), Harm.CONSOLE);
    }

    private @Nullable Stitch detour(InvokeDynamicInstruction lambda) {
        var bootstrap = lambda.invokedynamic().bootstrap();
        if (!bootstrap.bootstrapMethod().reference().owner().asInternalName().equals(LAMBDAS)) return null;
        var arguments = bootstrap.arguments();
        if (arguments.size() <= IMPLEMENTATION
                || !(arguments.get(IMPLEMENTATION) instanceof MethodHandleEntry implementation)) return null;
        var before = before(implementation.reference());
        return before == null ? null : new Stitch.Detour(implementation, before);
    }
}
