package org.hob.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts brackets round some of the calls of one method:
 *
 * <pre>
 *   long token = HobBracket.begin(site);
 *   try { call } finally { HobBracket.end(token); }
 * </pre>
 *
 * <p>The arguments of the call are on the stack already, and stay below what {@code begin} needs.
 */
final class Bracketing implements CodeTransform {

    private static final ClassDesc BRACKET = ClassDesc.of("java.lang.HobBracket");
    private static final MethodTypeDesc BEGIN = MethodTypeDesc.of(ConstantDescs.CD_long, ConstantDescs.CD_int);
    private static final MethodTypeDesc END = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_long);

    private final Sites sites;
    private final List<ExceptionCatch> handlers = new ArrayList<>();

    Bracketing(Sites sites) {
        this.sites = sites;
    }

    /** Numbers the calls that are to be bracketed. */
    interface Sites {

        /** The number of a call that is none. */
        int NONE = 0;

        /** Returns the number of the next call, or {@link #NONE}. */
        int number(InvokeInstruction call);
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case ExceptionCatch handler -> handlers.add(handler);
            case InvokeInstruction call -> {
                int site = sites.number(call);
                if (site == Sites.NONE) code.with(call);
                else bracket(code, site, () -> code.with(call));
            }
            default -> code.with(element);
        }
    }

    /** The first handler that covers a call gets what it throws, so those that were there before come after ours. */
    @Override
    public void atEnd(CodeBuilder code) {
        handlers.forEach(code::with);
    }

    /** Writes a call in brackets. */
    static void bracket(CodeBuilder code, int site, Runnable call) {
        int token = code.allocateLocal(TypeKind.LONG);
        Label start = code.newLabel();
        Label end = code.newLabel();
        Label thrown = code.newLabel();
        Label done = code.newLabel();
        code.loadConstant(site).invokestatic(BRACKET, "begin", BEGIN).lstore(token);
        code.labelBinding(start);
        call.run();
        code.labelBinding(end);
        code.lload(token).invokestatic(BRACKET, "end", END).goto_(done);
        code.labelBinding(thrown);
        code.lload(token).invokestatic(BRACKET, "end", END).athrow();
        code.labelBinding(done);
        code.exceptionCatchAll(start, end, thrown);
    }
}
