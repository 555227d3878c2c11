package org.hob.template.house;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hob.template.TemplateException;
import org.hob.template.jinja.Language;
import org.hob.template.jinja.Program;
import org.hob.template.python.Raised;
import org.jspecify.annotations.Nullable;

/** The templates that others include, by their names; each text is read once. */
final class Library {

    /** A text and what was read from it. */
    private record Book(String text, Program program) {}

    private final Function<String, Optional<String>> files;
    private final Map<String, Book> books = new ConcurrentHashMap<>();
    private @Nullable Language language;

    Library(Function<String, Optional<String>> files) {
        this.files = files;
    }

    /** Says which language the texts are in. */
    void speaks(Language spoken) {
        language = spoken;
    }

    Optional<Program> program(String name) {
        var spoken = language;
        var text = files.apply(name);
        if (text.isEmpty() || spoken == null) return Optional.empty();
        var book = books.get(name);
        if (book == null || !book.text.equals(text.get())) {
            book = new Book(text.get(), read(name, text.get(), spoken));
            books.put(name, book);
        }
        return Optional.of(book.program);
    }

    private static Program read(String name, String text, Language language) {
        try {
            return HouseTemplates.program(text, language);
        } catch (TemplateException malformed) {
            throw Raised.of(Raised.Kind.RUNTIME, name + ": " + malformed.getMessage());
        }
    }
}
