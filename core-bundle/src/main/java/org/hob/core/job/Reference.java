package org.hob.core.job;

import java.io.IOException;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** What a lambda or method reference refers to. */
sealed interface Reference {

    /** The same method for every receiver. */
    record Fixed(JobMethod method) implements Reference {}

    /**
     * A method that the receiver's class may override.
     *
     * @param method what is called
     * @param receiver which of the captured values it is called on
     * @param named the method that the reference names
     */
    record Bound(Signature method, int receiver, JobMethod named) implements Reference {}

    /** Reads a reference, and looks through a lambda that only passes on: javac makes such of many references. */
    static Reference of(SerializedLambda form, ClassLoader loader) throws ReflectiveOperationException, IOException {
        var owner = load(form.getImplClass(), loader);
        var called = Signature.of(form.getImplMethodName(), form.getImplMethodSignature());
        if (form.getImplMethodKind() == MethodHandleInfo.REF_newInvokeSpecial) {
            return new Fixed(JobMethod.constructor(owner, called));
        }
        var method = method(owner, called);
        if (method.isSynthetic() && !method.isBridge()) return through(owner, method, form, loader);
        return form.getCapturedArgCount() == 0 ? named(owner, method) : bound(owner, method, 0);
    }

    private static Reference through(Class<?> owner, Method lambda, SerializedLambda form, ClassLoader loader)
            throws ReflectiveOperationException, IOException {
        var body = Signature.of(lambda);
        var only = Bytecode.of(owner).flatMap(code -> code.method(body)).flatMap(PassedOn::by);
        if (only.isEmpty()) return new Fixed(JobMethod.lambda(owner, body));
        var call = only.get();
        var target = load(call.owner(), loader);
        if (call.isConstructor()) return new Fixed(JobMethod.constructor(target, call.method()));
        var method = method(target, call.method());
        if (call.exact()) return new Fixed(JobMethod.of(method, method.getDeclaringClass()));
        int captured = captured(call.receiver(), lambda);
        return captured < form.getCapturedArgCount() ? bound(target, method, captured) : named(target, method);
    }

    private static Reference bound(Class<?> owner, Method method, int receiver) {
        var flags = method.getModifiers();
        var named = JobMethod.of(method, isOwn(flags) ? method.getDeclaringClass() : owner);
        return isOwn(flags) || Modifier.isFinal(owner.getModifiers())
                ? new Fixed(named)
                : new Bound(named.signature(), receiver, named);
    }

    private static Reference named(Class<?> owner, Method method) {
        return new Fixed(JobMethod.of(method, isOwn(method.getModifiers()) ? method.getDeclaringClass() : owner));
    }

    private static boolean isOwn(int flags) {
        return (flags & (Modifier.STATIC | Modifier.PRIVATE)) != 0;
    }

    /** Returns which captured value, counted from 0, is in that slot of the lambda; beyond all when it is none. */
    private static int captured(int slot, Method lambda) {
        int at = 0;
        int index = 0;
        if (!Modifier.isStatic(lambda.getModifiers())) {
            if (slot == 0) return 0;
            at = 1;
            index = 1;
        }
        for (var type : lambda.getParameterTypes()) {
            if (at == slot) return index;
            at += type == long.class || type == double.class ? 2 : 1;
            index++;
        }
        return Integer.MAX_VALUE;
    }

    private static Class<?> load(String internalName, ClassLoader loader) throws ClassNotFoundException {
        return Class.forName(internalName.replace('/', '.'), false, loader);
    }

    private static Method method(Class<?> owner, Signature called) throws NoSuchMethodException {
        return called.in(owner)
                .orElseThrow(
                        () -> new NoSuchMethodException(owner.getName() + '.' + called.name() + called.parameters()));
    }
}
