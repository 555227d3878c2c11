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

/** The integrations in the manual compile as they stand there. */
final class DocExampleTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path classes;

    @Test
    void writingAnIntegration_examplesCompileAgainstTheApi() {
        var manual = Project.read(Project.ROOT.resolve("docs/writing-an-integration.md"));
        var examples = JAVA.matcher(manual)
                .results()
                .map(one -> new Source(one.group(1)))
                .toList();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new DiagnosticCollector<JavaFileObject>();
        var options = List.of("-d", classes.toString(), "-proc:none", "-Xlint:all", "-Werror");
        compiler.getTask(null, null, said, options, null, examples).call();
        assertThat(said.getDiagnostics()).isEmpty();
        assertThat(classes.resolve("org/acme/relay/RelayBoard.class")).exists();
        assertThat(classes.resolve("org/acme/garden/Garden.class")).exists();
        assertThat(classes.resolve("org/acme/thermostat/Thermostat.class")).exists();
    }

    /** An example as a source file. */
    private static final class Source extends SimpleJavaFileObject {

        private static final Pattern NAME = Pattern.compile("public final class (\\w+)");

        private final String text;

        Source(String text) {
            super(URI.create("string:///" + name(text) + ".java"), Kind.SOURCE);
            this.text = text;
        }

        private static String name(String text) {
            var name = NAME.matcher(text);
            assertThat(name.find()).as("a public class in " + text).isTrue();
            return name.group(1);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
