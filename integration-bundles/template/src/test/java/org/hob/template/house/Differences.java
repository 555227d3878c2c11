package org.hob.template.house;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hob.home.Home;
import org.hob.template.TemplateException;
import org.jspecify.annotations.Nullable;

/** Renders templates here and with Jinja2 itself, and keeps what differs. */
final class Differences {

    private final Oracle oracle;
    private final HouseTemplates templates;
    private Map<String, String> files = Map.of();
    private final List<String> found = new ArrayList<>();
    private int same;
    private int refused;

    Differences(Oracle oracle, Home home) {
        this.oracle = oracle;
        templates = HouseTemplates.of(new House(home), name -> Optional.ofNullable(files.get(name)));
    }

    /** Makes these templates known by their names. */
    void files(Map<String, String> named) {
        files = named;
    }

    void compare(String template, Map<String, ? extends @Nullable Object> variables) throws IOException {
        var expected = oracle.render(template, variables, files);
        String text = null;
        String error = "";
        String phase = "read";
        try {
            var read = templates.read(template);
            phase = "render";
            text = read.render(variables);
        } catch (TemplateException refusal) {
            error = String.valueOf(refusal.getMessage());
        }
        boolean alike = expected.text().isPresent()
                ? Objects.equals(expected.text().get(), text)
                : text == null && expected.phase().equals(phase);
        if (alike && text == null) refused++;
        else if (alike) same++;
        else
            found.add(template.replace("\n", "\\n") + "   " + variables + "\n    expected "
                    + expected.text().orElse(expected.phase() + ": " + expected.error()) + "\n    but      "
                    + (text == null ? phase + ": " + error : text));
    }

    /** Returns what differed. */
    List<String> found() {
        return found;
    }

    /** Returns how many were the same, as a line. */
    String counts(String corpus) {
        return String.format(
                "templates as Jinja2 does them: %-22s %6d alike, %5d refused alike, %d different",
                corpus, same, refused, found.size());
    }

    int compared() {
        return same + refused + found.size();
    }
}
