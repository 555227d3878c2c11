package org.hob.template.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Templates in files, included by others. */
class TemplateFilesTest {

    @RegisterExtension
    final TestHome home = TestHome.create();

    @Test
    void files_areKnownByTheirNames_andChangeWhenTheyAreReadAgain(@TempDir Path folder) throws Exception {
        var files = new TemplateFiles(folder);
        files.read();
        var templates = HouseTemplates.of(new House(home.another("templates")), files::text);
        var template = templates.read("{% from 'tools/math.jinja' import twice %}{{ twice(4) }}");
        assertThat(template.look(Map.of()).failure().orElseThrow())
                .hasMessage("template: line 1: template 'tools/math.jinja' is not there (expected: a file in"
                        + " conf/templates or conf/custom_templates)");

        Files.createDirectories(folder.resolve("tools"));
        Files.writeString(folder.resolve("tools/math.jinja"), "{% macro twice(x) %}{{ x * 2 }}{% endmacro %}");
        files.read();
        assertThat(template.render(Map.of())).isEqualTo("8");

        Files.writeString(folder.resolve("tools/math.jinja"), "{% macro twice(x) %}{{ x * 200 }}{% endmacro %}");
        files.read();
        assertThat(template.render(Map.of())).isEqualTo("800");

        Files.writeString(folder.resolve("tools/math.jinja"), "{% macro twice(x) %}");
        files.read();
        assertThat(template.look(Map.of()).failure().orElseThrow())
                .hasMessageContaining("tools/math.jinja: template: line 1");

        Files.delete(folder.resolve("tools/math.jinja"));
        files.read();
        assertThat(template.look(Map.of()).failure()).isPresent();
    }

    @Test
    void folders_areOne_andTheFirstCounts(@TempDir Path folder) throws Exception {
        var first = Files.createDirectories(folder.resolve("templates"));
        var second = Files.createDirectories(folder.resolve("custom_templates"));
        Files.writeString(first.resolve("both"), "first");
        Files.writeString(second.resolve("both"), "second");
        Files.writeString(second.resolve("tools.jinja"), "tools");
        var files = new TemplateFiles(first, second, folder.resolve("nowhere"));
        files.read();
        assertThat(files.text("both")).contains("first");
        assertThat(files.text("tools.jinja")).contains("tools");
    }

    @Test
    void nothing_outsideOfTheFolderIsSeen(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("secret"), "x");
        var files = new TemplateFiles(Files.createDirectories(folder.resolve("templates")));
        files.read();
        assertThat(files.text("../secret")).isEmpty();
        assertThat(files.text(folder.resolve("secret").toString())).isEmpty();
    }
}
