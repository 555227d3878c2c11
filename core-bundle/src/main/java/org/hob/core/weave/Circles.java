package org.hob.core.weave;

import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;

/**
 * Calls that may lead back to where they came from: it is enough to ask at one method of each such circle whether it may go on. Put all methods in an order,
 * by name and type, which overriding does not change: in every circle one call at least goes to a method that is not before the caller. Circles through the
 * JDK are not known; but who hands it a lambda counts as part of one.
 */
final class Circles {

    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";

    private Circles() {}

    static boolean closes(InvokeInstruction call, MethodModel caller) {
        if (call.owner().asInternalName().startsWith("java/")) return false;
        int order = call.name().stringValue().compareTo(caller.methodName().stringValue());
        return order > 0
                || (order == 0
                        && call.type()
                                        .stringValue()
                                        .compareTo(caller.methodType().stringValue())
                                >= 0);
    }

    static boolean closes(InvokeDynamicInstruction call) {
        var bootstrap = call.invokedynamic().bootstrap().bootstrapMethod();
        return bootstrap.reference().owner().asInternalName().equals(LAMBDAS);
    }
}
