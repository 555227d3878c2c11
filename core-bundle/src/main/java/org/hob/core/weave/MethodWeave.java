package org.hob.core.weave;

import java.lang.classfile.Attributes;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.attribute.StackMapTableAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.LineNumber;

/**
 * Weaves one method. All that is woven in are calls that take texts and return nothing: what is on the stack stays there, no variable and no jump is added. So
 * the frames that the compiler has described are still right, and are kept as they are: nobody needs to know the classes they speak of.
 */
final class MethodWeave implements CodeTransform {

    private final ClassPlan of;
    private final MethodPlan plan;
    private final Detours detours;
    private final Stitches stitches;
    private int line;

    MethodWeave(ClassPlan of, MethodPlan plan, Detours detours) {
        this.of = of;
        this.plan = plan;
        this.detours = detours;
        stitches = of.stitches();
        line = plan.line();
    }

    @Override
    public void atStart(CodeBuilder code) {
        if (line != MethodPlan.NO_LINE) code.lineNumber(line);
        if (plan.needsTurn()) Calls.enter(code, of, of.place(plan.name(), line));
        if (plan.isAskedAtEntry()) Calls.goOn(code, of);
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        if (element instanceof LineNumber here) line = here.line();
        var stitch = stitches.at(element);
        if (stitch instanceof Stitch.Detour detour && element instanceof InvokeDynamicInstruction reference) {
            detours.refer(code, reference, detour, plan.method(), line);
            return;
        }
        switch (stitch) {
            case Stitch.GoOn _ -> Calls.goOn(code, of);
            case Stitch.Before before -> Calls.before(code, of, new Site(place(), before.called(), before.harm()));
            case null, default -> {}
        }
        code.with(element);
    }

    private String place() {
        return of.place(plan.name(), line);
    }

    @Override
    public void atEnd(CodeBuilder code) {
        plan.code()
                .findAttribute(Attributes.stackMapTable())
                .map(StackMapTableAttribute.class::cast)
                .ifPresent(code::with);
    }
}
