package org.hob.template.jinja;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hob.template.python.Builtin;
import org.hob.template.python.Callable;

/** Collects the words of a language: a later one of the same name replaces the one before. */
public final class Words {

    /** What a function does with the rendering it is called in. */
    @FunctionalInterface
    public interface Body {

        /** Returns the result; the arguments are in the order of the parameters. */
        Object of(Run run, Object[] arguments);
    }

    private final Map<String, Object> globals = new HashMap<>();
    private final Map<String, Callable> filters = new HashMap<>();
    private final Map<String, Callable> tests = new HashMap<>();

    /** Returns those of Jinja2 itself. */
    public static Words jinja() {
        var words = new Words();
        TextFilters.addTo(words);
        ListFilters.addTo(words);
        OtherFilters.addTo(words);
        Tests.addTo(words);
        Globals.addTo(words);
        return words;
    }

    /** Returns a function with these parameters. */
    public static Builtin function(String name, String parameters, Body body) {
        return Builtin.of(name, parameters, (meter, arguments) -> body.of((Run) meter, arguments));
    }

    public Words filter(String name, String parameters, Body body) {
        filters.put(name, function(name, parameters, body));
        return this;
    }

    public Words test(String name, String parameters, Body body) {
        tests.put(name, function(name, parameters, body));
        return this;
    }

    public Words global(String name, String parameters, Body body) {
        globals.put(name, function(name, parameters, body));
        return this;
    }

    public Words global(String name, Object value) {
        globals.put(name, value);
        return this;
    }

    /** Adds a function that is a filter, too: the first argument may stand before the bar. */
    public Words both(String name, String parameters, Body body) {
        return global(name, parameters, body).filter(name, parameters, body);
    }

    /** Gives a filter another name. */
    public Words alias(String name, String of) {
        var filter = filters.get(of);
        if (filter != null) filters.put(name, filter);
        return this;
    }

    /** Gives a test more names. */
    public Words sameTest(String of, String... names) {
        var test = tests.get(of);
        for (var name : names) if (test != null) tests.put(name, test);
        return this;
    }

    /** Returns the language with these words. */
    public Language language(Function<String, Optional<Program>> sources) {
        return new Language(Map.copyOf(globals), Map.copyOf(filters), Map.copyOf(tests), sources);
    }
}
