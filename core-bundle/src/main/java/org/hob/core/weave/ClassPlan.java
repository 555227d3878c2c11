package org.hob.core.weave;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hob.core.job.Runaways;
import org.jspecify.annotations.Nullable;

/** What is known of a class that is to be woven: who it is, what its class file can take, which names are left. */
final class ClassPlan {

    /** Its code passes this at every turn of a loop. */
    static final String GO_ON = Runaways.GO_ON;

    private final ClassModel model;
    private final String bundle;
    private final Marks marks;
    private final @Nullable String source;
    private final Set<String> names = new HashSet<>();
    private final Map<Integer, Optional<Stitch.Before>> known = new HashMap<>();
    private int lambdas;

    ClassPlan(ClassModel model, String bundle) {
        this.model = model;
        this.bundle = bundle;
        marks = new Marks(model);
        source = model.findAttribute(Attributes.sourceFile())
                .map(file -> file.sourceFile().stringValue())
                .orElse(null);
        for (var method : model.methods()) names.add(method.methodName().stringValue());
    }

    /** Returns whether it is left as it is: a module's, woven already, or an interface from before they had methods of their own. */
    boolean isUnfit() {
        return model.flags().has(AccessFlag.MODULE)
                || names.contains(GO_ON)
                || (isInterface() && model.majorVersion() < ClassFile.JAVA_8_VERSION);
    }

    ClassModel model() {
        return model;
    }

    ClassDesc name() {
        return model.thisClass().asSymbol();
    }

    String bundle() {
        return bundle;
    }

    Marks marks() {
        return marks;
    }

    boolean isInterface() {
        return model.flags().has(AccessFlag.INTERFACE);
    }

    /** Returns whether its class file knows calls that are linked when they are first made. */
    boolean isLinked() {
        return model.majorVersion() >= ClassFile.JAVA_7_VERSION;
    }

    Stitches stitches() {
        return new Stitches(known);
    }

    /** Returns a line of that method in the words of stack traces, {@code Lamp.onMotion (Lamp.java:42)}. */
    String place(String method, int line) {
        var full = model.thisClass().asInternalName();
        return full.substring(full.lastIndexOf('/') + 1) + '.' + method + " (" + source + ':' + line + ')';
    }

    /** Returns a name that nobody has, which says in which method a reference stands, as those of lambdas do. */
    String lambdaIn(MethodModel method) {
        var around = switch (method.methodName().stringValue()) {
            case "<init>" -> "new";
            case "<clinit>" -> "static";
            case String name -> name;
        };
        while (true) {
            var name = "lambda$" + around + '$' + lambdas++;
            if (names.add(name)) return name;
        }
    }
}
