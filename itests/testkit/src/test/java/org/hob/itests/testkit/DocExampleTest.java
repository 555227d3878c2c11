package org.hob.itests.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The tests in the manual pass as they stand there. */
@Timeout(60)
final class DocExampleTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final int TESTS = 3;

    @TempDir
    private Path classes;

    @Test
    void testingAnIntegration_examplePasses() throws Exception {
        var example =
                JAVA.matcher(Files.readString(Path.of(System.getProperty("hob.docs"), "testing-an-integration.md")));
        assertThat(example.find()).as("a Java example in the manual").isTrue();
        var said = new DiagnosticCollector<JavaFileObject>();
        var options = List.of("-d", classes.toString(), "-proc:none", "-Xlint:all", "-Werror");
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, said, options, null, List.of(new Source(example.group(1))))
                .call();
        assertThat(said.getDiagnostics()).isEmpty();
        try (var loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(loader.loadClass("org.acme.hall.HallTest")))
                    .execute()
                    .testEvents()
                    .assertStatistics(count -> count.started(TESTS).succeeded(TESTS));
        }
    }

    /** The example as a source file. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///HallTest.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
