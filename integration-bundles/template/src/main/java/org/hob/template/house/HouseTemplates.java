package org.hob.template.house;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hob.home.Home;
import org.hob.job.Listener;
import org.hob.job.Subscription;
import org.hob.template.Rerendered;
import org.hob.template.Template;
import org.hob.template.TemplateException;
import org.hob.template.Templates;
import org.hob.template.jinja.Language;
import org.hob.template.jinja.Malformed;
import org.hob.template.jinja.Program;
import org.hob.template.python.Strings;
import org.jspecify.annotations.Nullable;

/** Reads templates for one house, or for none. */
final class HouseTemplates implements Templates {

    private final Language language;
    private final @Nullable House house;

    private HouseTemplates(Language language, @Nullable House house) {
        this.language = language;
        this.house = house;
    }

    /** Returns templates of that house, which can include those files. */
    static HouseTemplates of(House house, Function<String, Optional<String>> files) {
        var library = new Library(files);
        var language = HouseWords.language(library::program);
        library.speaks(language);
        return new HouseTemplates(language, house);
    }

    @Override
    public Template read(String text) {
        String source = Strings.strip(text);
        boolean computes = source.contains("{{") || source.contains("{%") || source.contains("{#");
        if (!computes) return new HouseTemplate(source, language, house, null);
        return new HouseTemplate(source, language, house, program(source, language));
    }

    /** Reads what there is to compute. */
    static Program program(String source, Language language) {
        try {
            return Program.read(source, language);
        } catch (Malformed malformed) {
            throw new TemplateException(malformed.line(), String.valueOf(malformed.getMessage()));
        } catch (StackOverflowError deep) {
            throw new TemplateException(0, "nested too deep");
        }
    }

    @Override
    public Templates limited() {
        return house == null ? this : new HouseTemplates(language, null);
    }

    @Override
    public Subscription track(
            Home home, Template template, Map<String, ? extends @Nullable Object> variables, Listener<Rerendered> job) {
        if (!(template instanceof HouseTemplate ours))
            throw new IllegalArgumentException("template: of somebody else (expected: one that was read here)");
        return Tracking.begin(home, ours, variables, job);
    }
}
