package org.hob.testkit;

import java.lang.classfile.Annotation;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hob.action.Action;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.job.Callback;
import org.jspecify.annotations.Nullable;

/** Writes the class of a fake: a subclass of a domain's class that hands each action, in a callback, to {@link Fake#take}. */
final class FakeClass {

    private static final ClassDesc FAKE = describe(Fake.class);
    private static final MethodTypeDesc TAKE = MethodTypeDesc.of(ConstantDescs.CD_Object, describe(Action.class));
    private static final String DEVICE = "device";

    private final Class<?> domain;
    private final Constructor<?> parent;
    private final ClassDesc self;

    private FakeClass(Class<?> domain) {
        this.domain = domain;
        parent = parent(domain);
        self = ClassDesc.of(FakeClass.class.getPackageName(), "Fake" + domain.getSimpleName());
    }

    /** Returns the traits that the domain asks for, if there are any to choose. */
    static Optional<Class<?>> traits(Class<?> domain) {
        return Arrays.stream(parent(domain).getParameterTypes()).skip(1).findFirst();
    }

    /** Makes an entity of that domain, which hands what is asked of it to that fake. */
    static Entity<?> make(
            Class<?> domain, List<Method> actions, Fake<?> device, EntityDescription as, @Nullable Record traits) {
        var type = new FakeClass(domain);
        try {
            var made = MethodHandles.lookup()
                    .defineHiddenClass(type.bytes(actions), true)
                    .lookupClass();
            var constructor = made.getDeclaredConstructors()[0];
            return (Entity<?>)
                    (traits == null
                            ? constructor.newInstance(as, device)
                            : constructor.newInstance(as, traits, device));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IllegalArgumentException(
                    "fake of " + domain.getName() + ": " + e + " (expected: a public domain that can be extended)", e);
        }
    }

    private static Constructor<?> parent(Class<?> domain) {
        return Arrays.stream(domain.getDeclaredConstructors())
                .filter(each -> !Modifier.isPrivate(each.getModifiers()))
                .filter(each -> each.getParameterCount() >= 1
                        && each.getParameterCount() <= 2
                        && each.getParameterTypes()[0] == EntityDescription.class)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("fake of " + domain.getName()
                        + ": no constructor to call (expected: one of a description, or of a description and traits)"));
    }

    private byte[] bytes(List<Method> actions) {
        return ClassFile.of().build(self, type -> {
            type.withSuperclass(describe(domain))
                    .withFlags(Modifier.FINAL)
                    .with(RuntimeVisibleAnnotationsAttribute.of(Annotation.of(describe(Callback.class))))
                    .withField(DEVICE, FAKE, Modifier.PRIVATE | Modifier.FINAL);
            writeConstructor(type);
            for (var action : actions) write(type, action);
        });
    }

    private void writeConstructor(ClassBuilder type) {
        var given = Arrays.stream(parent.getParameterTypes())
                .map(FakeClass::describe)
                .toList();
        var taken = new java.util.ArrayList<>(given);
        taken.add(FAKE);
        type.withMethodBody(
                ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, taken), Modifier.PUBLIC, code -> {
                    code.aload(0);
                    for (int n = 1; n <= given.size(); n++) code.aload(n);
                    code.invokespecial(
                                    describe(domain),
                                    ConstantDescs.INIT_NAME,
                                    MethodTypeDesc.of(ConstantDescs.CD_void, given))
                            .aload(0)
                            .aload(given.size() + 1)
                            .putfield(self, DEVICE, FAKE)
                            .return_();
                });
    }

    private void write(ClassBuilder type, Method action) {
        var answer = describe(action.getReturnType());
        var shape = MethodTypeDesc.of(answer, describe(action.getParameterTypes()[0]));
        type.withMethodBody(action.getName(), shape, Modifier.PUBLIC, code -> {
            code.aload(0).getfield(self, DEVICE, FAKE).aload(1).invokevirtual(FAKE, "take", TAKE);
            if (action.getReturnType() == void.class) code.pop().return_();
            else code.checkcast(answer).areturn();
        });
    }

    private static ClassDesc describe(Class<?> type) {
        return ClassDesc.ofDescriptor(type.descriptorString());
    }
}
