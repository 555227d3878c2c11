package org.hob.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The integration in the manual compiles as it stands there. */
final class DocExampleTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path classes;

    @Test
    void writingAnIntegration_exampleCompilesAgainstTheApi() {
        var manual = Project.read(Project.ROOT.resolve("docs/writing-an-integration.md"));
        var example = JAVA.matcher(manual);
        assertThat(example.find()).as("a Java example in the manual").isTrue();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new DiagnosticCollector<JavaFileObject>();
        var options = List.of("-d", classes.toString(), "-proc:none", "-Xlint:all", "-Werror");
        compiler.getTask(null, null, said, options, null, List.of(new Source(example.group(1))))
                .call();
        assertThat(said.getDiagnostics()).isEmpty();
        assertThat(classes.resolve("org/acme/relay/RelayBoard.class")).exists();
    }

    /** The example as a source file. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///RelayBoard.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
