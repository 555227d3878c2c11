package org.hob.yaml;

import java.time.temporal.Temporal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the tags of a file stand for. */
final class Tags {

    static final String CORE = "tag:yaml.org,2002:";

    private static final List<String> KNOWN = List.of(
            "!include",
            "!include_dir_list",
            "!include_dir_named",
            "!include_dir_merge_list",
            "!include_dir_merge_named",
            "!secret",
            "!env_var",
            "!input");

    static final String KNOWN_TAGS = Words.oneOf(KNOWN);

    private final Includes includes;
    private final Secrets secrets;
    private final EnvironmentVariables environment;

    /** What the process was started with. */
    @FunctionalInterface
    interface EnvironmentVariables {
        @Nullable
        String get(String name);
    }

    Tags(Includes includes, Secrets secrets, EnvironmentVariables environment) {
        this.includes = includes;
        this.secrets = secrets;
        this.environment = environment;
    }

    Node read(String tag, String text, Position position, String path, int depth) {
        String argument = text.strip();
        if (tag.startsWith(CORE)) return core(tag.substring(CORE.length()), text, position);
        if (!KNOWN.contains(tag)) return unknown(tag, position);
        if (argument.isEmpty()) return new Broken(position, tag + " of nothing", tag + " <name>");
        return switch (tag) {
            case "!secret" -> secrets.find(argument, position);
            case "!env_var" -> variable(argument, position);
            case "!input" -> new Input(position, argument);
            default -> includes.read(tag, argument, position, path, depth);
        };
    }

    static Broken unknown(String tag, Position position) {
        String shown = tag.startsWith(CORE) ? "!!" + tag.substring(CORE.length()) : tag;
        String expected = Words.nearest(shown, KNOWN).orElse("the text in quotes, or " + KNOWN_TAGS);
        return new Broken(position, "unknown tag " + Excerpt.of(shown), expected);
    }

    private static Node core(String tag, String text, Position position) {
        if (tag.equals("str")) return Scalar.of(position, text);
        Scalar read = PlainScalars.read(position, text.strip());
        UnaryOperator<String> kind = wanted -> wanted + ", as !!" + tag + " says";
        return switch (tag) {
            case "int" ->
                read.value() instanceof Long ? read : new Broken(position, read.words(), kind.apply("a whole number"));
            case "float" ->
                read.value() instanceof Number number
                        ? new Scalar(position, text, number.doubleValue())
                        : new Broken(position, read.words(), kind.apply("a number"));
            case "bool" ->
                read.value() instanceof Boolean
                        ? read
                        : new Broken(position, read.words(), kind.apply("true or false"));
            case "null" -> read.isNull() ? read : new Broken(position, read.words(), kind.apply("nothing"));
            case "timestamp" ->
                read.value() instanceof Temporal ? read : new Broken(position, read.words(), kind.apply("a date"));
            default -> unknown(CORE + tag, position);
        };
    }

    private Node variable(String argument, Position position) {
        String[] parts = argument.split("\\s+", 2);
        String value = environment.get(parts[0]);
        if (value != null) return Scalar.of(position, value);
        if (parts.length == 2) return Scalar.of(position, parts[1]);
        return new Broken(
                position,
                "!env_var " + parts[0] + ": not set",
                "a variable that the house was started with, or a default, as '!env_var " + parts[0] + " default'");
    }
}
