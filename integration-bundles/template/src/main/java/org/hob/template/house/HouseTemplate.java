package org.hob.template.house;

import java.util.Map;
import java.util.Set;
import org.hob.template.Asked;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.hob.template.jinja.Language;
import org.hob.template.jinja.Program;
import org.hob.template.python.Given;
import org.hob.template.python.Literals;
import org.hob.template.python.Raised;
import org.hob.template.python.Strings;
import org.jspecify.annotations.Nullable;

/** A template that was read. */
final class HouseTemplate implements Template {

    static final Asked NOTHING = new Asked(Set.of(), Set.of(), Set.of(), false, false, false);

    private final String source;
    private final Language language;
    private final @Nullable House house;
    private final @Nullable Program program;
    private final Warnings warnings;

    /**
     * Takes what was read.
     *
     * @param program null if there is nothing to compute
     * @param house null if it may not ask for it
     */
    HouseTemplate(String source, Language language, @Nullable House house, @Nullable Program program) {
        this.source = source;
        this.language = language;
        this.house = house;
        this.program = program;
        warnings = new Warnings(source);
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public boolean isStatic() {
        return program == null;
    }

    @Override
    public String render(Map<String, ? extends @Nullable Object> variables) {
        return text(variables, null);
    }

    @Override
    public @Nullable Object evaluate(Map<String, ? extends @Nullable Object> variables) {
        return Given.back(Literals.meant(render(variables)));
    }

    @Override
    public Rendered look(Map<String, ? extends @Nullable Object> variables) {
        return look(variables, new Recording());
    }

    /** Renders, and takes note of what is asked for there. */
    Rendered look(Map<String, ? extends @Nullable Object> variables, Recording recording) {
        if (program == null) return new Rendered(source, null, NOTHING);
        recording.begin();
        try {
            return new Rendered(text(variables, recording), null, recording.asked());
        } catch (TemplateException unable) {
            return new Rendered("", unable, recording.asked());
        }
    }

    private String text(Map<String, ? extends @Nullable Object> variables, @Nullable Recording recording) {
        if (program == null) return source;
        var run = new HouseRun(language, house, recording, warnings);
        try {
            return Strings.strip(program.render(run, variables));
        } catch (Raised raised) {
            throw new TemplateException(run.line(), String.valueOf(raised.getMessage()));
        } catch (StackOverflowError deep) {
            throw new TemplateException(run.line(), "it goes too deep");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HouseTemplate that && source.equals(that.source) && house == that.house;
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
