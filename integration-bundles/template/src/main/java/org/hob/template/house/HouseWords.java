package org.hob.template.house;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hob.template.jinja.Language;
import org.hob.template.jinja.Program;
import org.hob.template.jinja.Run;
import org.hob.template.jinja.Words;
import org.hob.template.python.Callable;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;

/** Home Assistant's dialect: Jinja2's words and its own. */
final class HouseWords {

    private HouseWords() {}

    static Language language(Function<String, Optional<Program>> sources) {
        var words = Words.jinja();
        NumberWords.addTo(words);
        ListWords.addTo(words);
        new TextWords().addTo(words);
        DataWords.addTo(words);
        TimeWords.addTo(words);
        StateWords.addTo(words);
        PlaceWords.addTo(words);
        return words.language(sources);
    }

    /** Returns a filter of the language. */
    static Callable filter(Run run, String name) {
        var filter = run.words().filters().get(name);
        if (filter == null) throw Raised.of(Raised.Kind.RUNTIME, "No filter named " + Repr.of(name) + '.');
        return filter;
    }

    /** Returns what was caught by two stars. */
    static Map<String, Object> named(Object map) {
        var named = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) map).forEach((name, value) -> named.put((String) name, (Object) value));
        return named;
    }
}
