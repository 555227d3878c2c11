package org.hob.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeaverTest {

    static List<Leaf> leaves() {
        return Leaf.all();
    }

    @Test
    void everyCall_hasItsSite() throws Exception {
        Woven woven = Weaver.weave(Leaf.all());
        int calls = Leaf.all().stream().mapToInt(Leaf::calls).sum();
        assertThat(woven.sites()).hasSize(calls).contains("file java.io.FileInputStream.open0");
        long brackets = woven.classes().values().stream()
                .mapToLong(type -> calls(type, "begin"))
                .sum();
        assertThat(brackets).isEqualTo(calls);
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void leaf_namesOnlyWhatIsCalled(Leaf leaf) throws Exception {
        for (String method : leaf.methods()) {
            Leaf alone = new Leaf(leaf.kind(), leaf.type(), Integer.MAX_VALUE, Set.of(method));
            assertThatThrownBy(() -> Weaver.weave(List.of(alone)))
                    .as(method)
                    .hasMessageMatching(".*: [1-9]\\d* calls for .*");
        }
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void wovenClass_isValidAndKeepsItsShape(Leaf leaf) throws Exception {
        byte[] woven =
                Objects.requireNonNull(Weaver.weave(List.of(leaf)).classes().get(leaf.type()));
        assertThat(ClassFile.of().verify(woven)).isEmpty();
        assertThat(calls(woven, "begin")).isEqualTo(leaf.calls());
        assertThat(calls(woven, "end")).isEqualTo(2L * leaf.calls());
        assertThat(shape(woven)).isEqualTo(shape(original(leaf)));
    }

    @Test
    void otherNumberOfCalls_isAnotherJdk() {
        Leaf wrong = new Leaf("file", "java/io/FileDescriptor", 3, Set.of("java/io/FileDescriptor.sync0"));
        assertThatThrownBy(() -> Weaver.weave(List.of(wrong)))
                .isInstanceOf(UnknownJdkException.class)
                .hasMessage("java/io/FileDescriptor: 1 calls for file (expected: 3)");
    }

    @Test
    void missingClass_isAnotherJdk() {
        Leaf gone = new Leaf("file", "java/io/Gone", 1, Set.of("java/io/Gone.go"));
        assertThatThrownBy(() -> Weaver.weave(List.of(gone)))
                .isInstanceOf(UnknownJdkException.class)
                .hasMessageStartingWith("java/io/Gone: no such class");
    }

    private static byte[] original(Leaf leaf) throws Exception {
        try (var file = Object.class.getModule().getResourceAsStream(leaf.type() + ".class")) {
            return file.readAllBytes();
        }
    }

    /** Everything the JVM refuses to redefine. */
    private static List<String> shape(byte[] type) {
        ClassModel model = ClassFile.of().parse(type);
        return Stream.of(
                        model.methods().stream()
                                .map(method ->
                                        method.flags().flagsMask() + " " + method.methodName() + method.methodType()
                                                + method.attributes().size()),
                        model.fields().stream().map(field -> field.flags().flagsMask() + " " + field.fieldName()),
                        model.interfaces().stream().map(Object::toString),
                        model.superclass().stream().map(Object::toString),
                        model.attributes().stream()
                                .map(attribute -> attribute.attributeName().stringValue())
                                .sorted())
                .flatMap(parts -> parts)
                .toList();
    }

    private static long calls(byte[] type, String method) {
        return ClassFile.of().parse(type).methods().stream()
                .map(MethodModel::code)
                .flatMap(code -> code.stream())
                .flatMap(code -> code.elementStream())
                .filter(element -> element instanceof InvokeInstruction call
                        && call.owner().asInternalName().equals("java/lang/HobBracket")
                        && call.name().equalsString(method))
                .count();
    }
}
