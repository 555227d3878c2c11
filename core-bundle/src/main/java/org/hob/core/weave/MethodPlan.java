package org.hob.core.weave;

import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.DiscontinuedInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.util.ArrayList;
import java.util.List;
import org.hob.guard.Harm;

/**
 * What is to be woven into one method.
 *
 * @param method which
 * @param line the first of its code, or {@link #NO_LINE}
 * @param needsTurn whether it is checked at the entry that the caller has the turn
 * @param circles whether it may come again, without a loop, through whom it calls
 * @param loops whether it jumps back
 * @param stitches how many places in it there are
 * @param growth by how many bytes it grows at most
 * @param awaits where it waits, though it is a callback
 * @param isOutdated whether it has subroutines, as Java had before version 6
 */
record MethodPlan(
        MethodModel method,
        int line,
        boolean needsTurn,
        boolean circles,
        boolean loops,
        int stitches,
        int growth,
        List<Site> awaits,
        boolean isOutdated) {

    static final int NO_LINE = -1;

    private static final int CALL = 3;
    private static final int CALL_WITH_TEXTS = CALL + 4 * 3;

    /** A longer method is not compiled by the JVM: none becomes one. */
    private static final int COMPILED = 8_000;

    /** Jumps do not reach further; their form would have to change. */
    private static final int IN_REACH = 32_000;

    static MethodPlan of(MethodModel method, ClassPlan of) {
        var stitches = of.stitches();
        var mark = of.marks().of(method);
        var awaits = new ArrayList<Site>();
        int first = NO_LINE;
        int line = NO_LINE;
        int count = 0;
        int growth = CALL + (mark.needsTurn() ? CALL_WITH_TEXTS : 0);
        boolean circles = false;
        boolean loops = false;
        boolean asks = false;
        boolean isOutdated = false;
        for (var element : method.code().orElseThrow()) {
            switch (element) {
                case LineNumber here -> {
                    line = here.line();
                    if (first == NO_LINE) first = line;
                }
                case InvokeInstruction call -> {
                    circles = circles || Circles.closes(call, method);
                    asks |= Waits.asks(call);
                    if (mark.isCallback() && Waits.has(call))
                        awaits.add(await(of.place(method.methodName().stringValue(), line), call));
                }
                case InvokeDynamicInstruction call -> circles |= Circles.closes(call);
                case DiscontinuedInstruction _ -> isOutdated = true;
                default -> {}
            }
            var stitch = stitches.at(element);
            if (stitch == null) continue;
            count++;
            loops |= stitch instanceof Stitch.GoOn;
            growth += stitch instanceof Stitch.GoOn ? CALL : CALL_WITH_TEXTS;
        }
        return new MethodPlan(
                method, first, mark.needsTurn(), circles, loops, count, growth, asks ? List.of() : awaits, isOutdated);
    }

    private static Site await(String place, InvokeInstruction call) {
        var owner = call.owner().asInternalName();
        return new Site(place, owner.substring(owner.lastIndexOf('/') + 1) + '.' + call.name(), Harm.AWAIT);
    }

    /** Returns whether there is something to weave, and room for it. */
    boolean isToBeWoven() {
        return (needsTurn || asksToGoOn() || stitches > 0) && hasRoom();
    }

    /** Returns whether it is asked at its entry whether it may go on. */
    boolean isAskedAtEntry() {
        return circles && !method.methodName().equalsString("<clinit>");
    }

    /** Returns whether its code asks whether it may go on. */
    boolean asksToGoOn() {
        return loops || isAskedAtEntry();
    }

    private boolean hasRoom() {
        int before = ((CodeAttribute) code()).codeLength();
        int after = before + growth;
        return after < IN_REACH && (before >= COMPILED || after < COMPILED);
    }

    String name() {
        return method.methodName().stringValue();
    }

    CodeModel code() {
        return method.code().orElseThrow();
    }
}
