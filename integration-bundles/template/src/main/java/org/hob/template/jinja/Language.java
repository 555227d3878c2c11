package org.hob.template.jinja;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hob.template.python.Callable;

/**
 * The words of templates: functions, filters and tests by their names.
 *
 * @param sources returns the text of another template by its name, if there is one
 */
public record Language(
        Map<String, Object> globals,
        Map<String, Callable> filters,
        Map<String, Callable> tests,
        Function<String, Optional<Program>> sources) {}
