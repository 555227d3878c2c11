package org.hob.mqtt.template;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a filter or a method is called with.
 *
 * @param positional in their order
 * @param named by their names
 */
record Arguments(List<Expr> positional, Map<String, Expr> named) {

    /** Returns the same without the first. */
    Arguments rest() {
        return new Arguments(positional.subList(1, positional.size()), named);
    }

    /** Returns that argument, or the default. */
    Expr get(int index, String name, Expr otherwise) {
        return index < positional.size() ? positional.get(index) : named.getOrDefault(name, otherwise);
    }

    boolean has(int index, String name) {
        return index < positional.size() || named.containsKey(name);
    }

    /** Refuses arguments that the callee does not have. */
    void check(String callee, int most, Set<String> known) {
        if (positional.size() > most)
            throw new TemplateException(
                    callee + ": " + positional.size() + " arguments (expected: at most " + most + ')');
        for (var name : named.keySet()) {
            if (!known.contains(name))
                throw new TemplateException(callee + ": argument " + name + " is not known here");
        }
    }
}
