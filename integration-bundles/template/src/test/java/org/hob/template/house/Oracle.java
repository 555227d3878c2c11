package org.hob.template.house;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Jinja2 itself, in a process of its own: Debian's python3-jinja2. */
final class Oracle implements AutoCloseable {

    private final JsonMapper json = JsonMapper.shared();
    private final Path script;
    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;

    /** What Jinja2 makes of a template: a text, or an error and when it came. */
    record Answer(Optional<String> text, String error, String phase) {}

    private Oracle(Path script, Process process) {
        this.script = script;
        this.process = process;
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        questions = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    static Oracle start() throws IOException {
        var script = Files.createTempFile("oracle", ".py");
        try (var source = Objects.requireNonNull(Oracle.class.getResourceAsStream("oracle.py"))) {
            Files.write(script, source.readAllBytes());
        }
        var builder = new ProcessBuilder("/usr/bin/python3", script.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("TZ", "Europe/Berlin");
        var process = builder.start();
        return new Oracle(script, process);
    }

    Answer render(String template, Map<String, ? extends @Nullable Object> variables, Map<String, String> files)
            throws IOException {
        var question = new LinkedHashMap<String, Object>();
        question.put("template", template);
        question.put("variables", variables);
        question.put("files", files);
        return ask(question);
    }

    /** Returns the type and the form of what a text means. */
    String meant(String text) throws IOException {
        return ask(Map.of("literal", text)).text.orElseThrow();
    }

    private Answer ask(Map<String, ?> question) throws IOException {
        questions.write(json.writeValueAsString(question));
        questions.write('\n');
        questions.flush();
        String line = answers.readLine();
        if (line == null) throw new IOException("Jinja2 ended (expected: python3-jinja2 for /usr/bin/python3)");
        Map<?, ?> answer = json.readValue(line, Map.class);
        var text = Optional.ofNullable(answer.get("text")).map(Object::toString);
        return new Answer(text, String.valueOf(answer.get("error")), String.valueOf(answer.get("phase")));
    }

    @Override
    public void close() throws IOException {
        questions.close();
        process.destroy();
        Files.deleteIfExists(script);
    }
}
