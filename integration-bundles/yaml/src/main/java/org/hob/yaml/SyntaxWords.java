package org.hob.yaml;

import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** What the parser says, in words of somebody who writes automations. */
final class SyntaxWords {

    private record Rule(Pattern said, String message, String expected) {}

    private static final String IN_QUOTES = "the text in quotes";

    /** By what the parser says, context first; the first that fits. */
    private static final List<Rule> RULES = List.of(
            rule("TAB", "a tab", "spaces in front of a key, never tabs"),
            rule(
                    "quoted scalar.*(unexpected end|document separator)",
                    "a quote that is never closed",
                    "a closing quote"),
            rule("unknown escape", "a backslash in double quotes", "\\\\ for a backslash, or single quotes"),
            rule("escape sequence", "an escape that is not complete", "\\\\ for a backslash, or single quotes"),
            rule(
                    "mapping values are not allowed",
                    "a second ': ' in one line",
                    "one 'key: value' a line; a text with ': ' in quotes"),
            rule("sequence entries are not allowed", "a '- ' behind something else", "each '- …' on a line of its own"),
            rule("mapping keys are not allowed", "a '? ' behind something else", IN_QUOTES),
            rule("flow sequence", "a '[' that is never closed, or a comma too few", "[one, two]"),
            rule(
                    "flow mapping",
                    "a '{' that is never closed, or a comma too few",
                    "{key: value, key: value}; a template in quotes"),
            rule("flow node", "an end, or a sign, where a value should be", "[one, two] or {key: value}"),
            rule("simple key|expected ':'", "a line without ': '", "'key: value', or a text further in than its key"),
            rule(
                    "block mapping.*(block sequence start|'-')",
                    "a '-' that does not stand where its key's value can",
                    "'- …' under its key, in one column"),
            rule(
                    "block mapping|block collection",
                    "a line that is indented otherwise than its neighbours",
                    "keys of one mapping in one column"),
            rule(
                    "block scalar",
                    "something behind '|' or '>'",
                    "the text from the next line on, further in than its key"),
            rule("block node|expected the node content", "nothing that can be a value", "a value, or " + IN_QUOTES),
            rule(
                    "scanning an alias|scanning an anchor|alphabetic or numeric",
                    "a '*' or '&' in front of a text",
                    IN_QUOTES),
            rule("tag|TAG", "a '!' in front of a text that is no tag", IN_QUOTES + ", or " + Tags.KNOWN_TAGS),
            rule("directive", "a '%' in front of a text", IN_QUOTES),
            rule("cannot start any token", "a sign with which no text may begin", IN_QUOTES),
            rule(
                    "document start",
                    "a line that does not fit what stands above it",
                    "keys of one mapping, or items of one list, in one column"),
            rule("incoming YAML document exceeds", "too long", "a file of at most 4 MiB"));

    private static final Pattern TEMPLATE = Pattern.compile("(^|[:\\-]\\s+|^\\s*)\\{[{%]");

    private SyntaxWords() {}

    private static Rule rule(String said, String message, String expected) {
        return new Rule(Pattern.compile(said, Pattern.DOTALL), message, expected);
    }

    static SyntaxException of(YAMLException e, Origin origin, String path) {
        if (e instanceof ReaderException sign) {
            String message = "the sign U+%04X".formatted(sign.getCodePoint());
            return new SyntaxException(
                    origin.positionOfSign(sign.getPosition()), path, message, "text without control characters");
        }
        if (!(e instanceof MarkedYAMLException marked) || marked.getProblemMark() == null) {
            return new SyntaxException(origin.start(), path, said(e), "YAML");
        }
        String said = marked.getContext() + " / " + marked.getProblem();
        Mark mark = beginsEarlier(said) && marked.getContextMark() != null
                ? marked.getContextMark()
                : marked.getProblemMark();
        Position position = origin.position(mark);
        if (TEMPLATE.matcher(origin.line(marked.getProblemMark().getLine())).find()) {
            position = origin.position(marked.getProblemMark());
            return new SyntaxException(
                    position, path, "a template without quotes", "it in quotes, as \"{{ … }}\", or below '>-'");
        }
        for (Rule rule : RULES) {
            if (rule.said().matcher(said).find())
                return new SyntaxException(position, path, rule.message(), rule.expected());
        }
        return new SyntaxException(position, path, said(e), "YAML");
    }

    /** What is never closed is wrong where it begins. */
    private static boolean beginsEarlier(String said) {
        boolean quote = said.contains("quoted scalar") && said.contains("unexpected end");
        return quote || said.contains("simple key") || said.contains("flow ");
    }

    private static String said(YAMLException e) {
        String text = e instanceof MarkedYAMLException marked ? marked.getProblem() : e.getMessage();
        return Excerpt.of(text == null ? "no YAML" : text);
    }
}
