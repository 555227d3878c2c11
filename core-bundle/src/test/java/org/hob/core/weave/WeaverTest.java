package org.hob.core.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.acme.cloth.Constructs;
import org.acme.cloth.Porch;
import org.hob.domain.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of code that is woven: the same, and it says what it does. */
final class WeaverTest {

    @TempDir
    Path folder;

    private final Recorder recorder = new Recorder();
    private final WovenLoader loader = new WovenLoader();
    private Path file = Path.of("");

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(folder.resolve("cloth"), "cloth");
    }

    @AfterEach
    void close() throws Exception {
        recorder.stop();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        virtualCall             | File.exists
        staticCall              | Files.readString
        constructor             | FileInputStream.<init>, FileInputStream.read
        constructorWithTernary  | File.exists, FileInputStream.<init>, FileInputStream.read
        nestedConstructors      | FileReader.<init>
        superConstructor        | File.exists, FileInputStream.<init>
        unboundReference        | File.exists
        boundReference          | File.exists
        staticReference         | Files.isDirectory
        constructorReference    | FileInputStream.<init>, FileInputStream.read
        lambda                  | File.length
        defaultAndStaticMethods | File.exists, File.length
        tryCatchFinally         | Files.size, Files.size, File.exists
        synchronizedLoop        | File.exists, File.exists, File.exists
        lockInLoop              | Files.size, Files.size
        operandsOnTheStack      | File.length, Files.size, File.exists
        longAndDoubleArguments  | RandomAccessFile.<init>, RandomAccessFile.seek, RandomAccessFile.length, RandomAccessFile.read
        switchOnTheStack        | Files.readString, File.exists, File.exists, File.exists, File.exists
        switchBackwards         | File.isFile
        patterns                | File.exists
        doWhile                 | File.exists, File.exists
        terminal                | System.out
        """)
    void construct_doesTheSame_andSaysWhatItCalls(String name, String calls) throws Exception {
        var plain = run(Constructs.class, name);
        assertThat(recorder.calls).isEmpty();
        var woven = run(loader.loadClass(Constructs.class.getName()), name);
        assertThat(woven).isEqualTo(plain);
        assertThat(recorder.calls).containsExactly(calls.split(", "));
    }

    @Test
    void everyConstruct_isTried() {
        var tried = Arrays.stream(WeaverTest.class.getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotationsByType(CsvSource.class)))
                .flatMap(table -> table.textBlock().lines())
                .map(line -> line.replaceFirst("\\s*\\|.*", "").strip());
        assertThat(Arrays.stream(Constructs.class.getDeclaredMethods())
                        .filter(method -> method.getReturnType() == Object.class)
                        .map(Method::getName))
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(tried, Stream.of("failure")).toList());
    }

    @Test
    void failure_hasTheSameLines() throws Exception {
        var plain = catchThrowable(() -> run(Constructs.class, "failure"));
        var woven = catchThrowable(() -> run(loader.loadClass(Constructs.class.getName()), "failure"));
        assertThat(lines(woven)).isNotEmpty().isEqualTo(lines(plain));
        assertThat(lines(Objects.requireNonNull(woven.getCause())))
                .isNotEmpty()
                .isEqualTo(lines(Objects.requireNonNull(plain.getCause())));
    }

    private static List<String> lines(Throwable of) {
        return Arrays.stream(of.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.acme."))
                .map(frame -> frame.getMethodName() + ':' + frame.getLineNumber())
                .toList();
    }

    @Test
    void callbacks_areAskedForTheTurn_andNobodyElse() throws Exception {
        var type = loader.loadClass(Porch.class.getName());
        var porch = type.getConstructor().newInstance();
        assertThat(recorder.entries).isEmpty();
        type.getMethod("turnOn", Switch.TurnOn.class).invoke(porch, new Switch.TurnOn());
        type.getMethod("helper").invoke(porch);
        type.getMethod("callMarked").invoke(porch);
        assertThat(recorder.entries).containsExactly("Porch.turnOn", "Porch.marked");
    }

    @Test
    void callbacksThatAwait_areFound_andNobodyElse() {
        var cloth = new Weaver("acme")
                .weave(WovenLoader.file(Porch.class.getName()))
                .orElseThrow();
        assertThat(cloth.awaits())
                .extracting(site -> site.place().replaceFirst(" .*", "") + " " + site.called())
                .containsExactlyInAnyOrder("Porch.waits Task.await", "Porch.sleeps Home.sleep");
        assertThat(cloth.awaits()).allMatch(site -> site.place().matches(".* \\(Porch\\.java:\\d+\\)"));
    }

    @Test
    void wovenClass_isNotWovenAgain() {
        var weaver = new Weaver("acme");
        var once = weaver.weave(WovenLoader.file(Constructs.class.getName())).orElseThrow();
        assertThat(weaver.weave(once.file())).isEmpty();
    }

    private Object run(Class<?> type, String method) throws Exception {
        var constructs = type.getConstructor(Path.class).newInstance(file);
        try {
            return Objects.requireNonNull(type.getMethod(method).invoke(constructs));
        } catch (InvocationTargetException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }
}
