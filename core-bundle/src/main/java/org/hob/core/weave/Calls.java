package org.hob.core.weave;

import static java.lang.constant.ConstantDescs.CD_CallSite;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import org.hob.woven.Woven;

/** The calls that are woven in. */
final class Calls {

    private static final ClassDesc WOVEN = ClassDesc.of(Woven.class.getName());
    private static final MethodTypeDesc TWO_TEXTS = MethodTypeDesc.of(CD_void, CD_String, CD_String);
    private static final MethodTypeDesc FOUR_TEXTS =
            MethodTypeDesc.of(CD_void, CD_String, CD_String, CD_String, CD_String);
    private static final DirectMethodHandleDesc LINK =
            ConstantDescs.ofCallsiteBootstrap(WOVEN, "link", CD_CallSite, CD_String);

    private Calls() {}

    static void before(CodeBuilder code, ClassPlan of, Site site) {
        code.loadConstant(of.bundle())
                .loadConstant(site.place())
                .loadConstant(site.called())
                .loadConstant(site.harm().name())
                .invokestatic(WOVEN, "before", FOUR_TEXTS);
    }

    static void enter(CodeBuilder code, ClassPlan of, String place) {
        code.loadConstant(of.bundle()).loadConstant(place).invokestatic(WOVEN, "enter", TWO_TEXTS);
    }

    /** A class links once, in a method of its own, and not at each of its loops. */
    static void goOn(CodeBuilder code, ClassPlan of) {
        if (of.isLinked()) code.invokestatic(of.name(), ClassPlan.GO_ON, MTD_void, of.isInterface());
        else code.invokestatic(WOVEN, "goOn", MTD_void);
    }

    /** Adds the method that the loops of a class call. */
    static void addGoOn(ClassBuilder to, ClassPlan of) {
        to.withMethodBody(
                ClassPlan.GO_ON,
                MTD_void,
                ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                code -> code.invokedynamic(DynamicCallSiteDesc.of(LINK, "goOn", MTD_void, of.bundle()))
                        .return_());
    }
}
