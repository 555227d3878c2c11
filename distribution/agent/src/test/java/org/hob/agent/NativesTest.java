package org.hob.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NativesTest {

    private final List<String> sites = new ArrayList<>();

    /** Natives of all kinds. */
    private abstract static class Driver {
        abstract int open(String name);

        native long step(long statement, double value, Object bound);

        @Deprecated
        static synchronized native void close();

        final native byte[] read(int[] columns) throws InterruptedException;
    }

    @Test
    void natives_becomeOrdinaryAndCallTheirPrefixedSelves() throws Exception {
        byte[] bracketed = Natives.in(bytes(Driver.class)).orElseThrow().bracketed(this::number);
        assertThat(ClassFile.of().verify(bracketed)).isEmpty();
        assertThat(methods(bracketed))
                .containsExactlyInAnyOrder(
                        "private  <init>()V",
                        "abstract  open(Ljava/lang/String;)I",
                        "  step(JDLjava/lang/Object;)J",
                        "private final native  $hob$step(JDLjava/lang/Object;)J",
                        "static synchronized  close()V",
                        "private static final native  $hob$close()V",
                        "final  read([I)[B",
                        "private final native  $hob$read([I)[B");
        assertThat(sites)
                .containsExactly(
                        "native org.hob.agent.NativesTest$Driver.step",
                        "native org.hob.agent.NativesTest$Driver.close",
                        "native org.hob.agent.NativesTest$Driver.read");
    }

    @Test
    void whatIsKnownOfAMethod_stays() throws Exception {
        ClassModel bracketed = ClassFile.of()
                .parse(Natives.in(bytes(Driver.class)).orElseThrow().bracketed(this::number));
        List<String> attributes = bracketed.methods().stream()
                .filter(method -> !method.methodName().stringValue().startsWith(Natives.PREFIX))
                .flatMap(method -> method.attributes().stream())
                .map(attribute -> attribute.attributeName().stringValue())
                .toList();
        assertThat(attributes).contains("Exceptions", "Deprecated", "RuntimeVisibleAnnotations");
    }

    @Test
    void classWithoutNatives_hasNone() throws Exception {
        assertThat(Natives.in(bytes(NativesTest.class))).isEmpty();
    }

    private int number(String site) {
        sites.add(site);
        return sites.size();
    }

    private static List<String> methods(byte[] type) {
        return ClassFile.of().parse(type).methods().stream()
                .map(method -> Modifier.toString(method.flags().flagsMask()) + "  "
                        + method.methodName().stringValue()
                        + method.methodType().stringValue())
                .toList();
    }

    private static byte[] bytes(Class<?> type) throws Exception {
        String file = '/' + type.getName().replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        }
    }
}
