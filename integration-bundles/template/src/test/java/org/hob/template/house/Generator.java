// Longer than 350 lines: most of it are lists of what to choose from.
package org.hob.template.house;

import java.util.List;
import java.util.SplittableRandom;

/** Makes templates up: the same ones for the same seed. */
final class Generator {

    private static final List<String> LITERALS = List.of(
            "0",
            "1",
            "2",
            "-3",
            "7",
            "255",
            "10",
            "0.5",
            "2.0",
            "-1.5",
            "1e3",
            "100000000000000000000",
            "true",
            "false",
            "none",
            "''",
            "'a'",
            "'abc'",
            "'Hello World'",
            "'5'",
            "' 12.5 '",
            "'a,b,c'",
            "'ü😀'",
            "'x\\ny'",
            "'<b>'",
            "[]",
            "[1, 2, 3]",
            "['b', 'a', 'C']",
            "[3, 1, 2, 1]",
            "[[1, 2], [3]]",
            "(1, 'x')",
            "()",
            "{}",
            "{'a': 1, 'b': [2]}",
            "{1: 'x', 'k': none}",
            "[{'a': 1, 'b': 'x'}, {'a': 2, 'b': 'y'}]",
            "range(4)",
            "a",
            "b",
            "s",
            "l",
            "d",
            "f",
            "n",
            "u");
    private static final List<String> BINARY =
            List.of("+", "-", "*", "/", "//", "%", "~", "==", "!=", "<", "<=", ">", ">=", "in", "not in", "and", "or");
    private static final List<String> FILTERS = List.of(
            "abs",
            "int",
            "int(0)",
            "float",
            "float(1)",
            "round",
            "round(1)",
            "round(-1, default=0)",
            "string",
            "list",
            "length",
            "count",
            "first",
            "last",
            "sum",
            "min",
            "max",
            "sort",
            "sort(reverse=true)",
            "unique|list",
            "join",
            "join(', ')",
            "upper",
            "lower",
            "title",
            "capitalize",
            "trim",
            "reverse|list",
            "default('d')",
            "default('d', true)",
            "replace('a', 'x')",
            "truncate(5)",
            "center(9)",
            "tojson",
            "to_json",
            "map('string')|list",
            "map('upper')|join",
            "select('odd')|list",
            "reject('none')|list",
            "selectattr('a')|list",
            "map(attribute='a')|list",
            "map(attribute=0)|list",
            "batch(2)|list",
            "slice(2)|list",
            "dictsort",
            "items|list",
            "escape",
            "e|upper",
            "safe",
            "striptags",
            "wordcount",
            "indent",
            "urlencode",
            "format(1)",
            "filesizeformat",
            "groupby('a')",
            "bool(false)",
            "is_number",
            "iif('y', 'n')",
            "typeof",
            "flatten",
            "contains('a')",
            "add(1)",
            "multiply(2)",
            "bitwise_and(6)",
            "ordinal",
            "regex_findall('[a-z]')",
            "regex_replace('[0-9]', '#')",
            "regex_match('a')",
            "from_json(none)",
            "base64_encode",
            "md5",
            "average(0)",
            "median(0)",
            "statistical_mode(none)",
            "xmlattr",
            "pprint",
            "sqrt(0)",
            "log(10, 0)",
            "timestamp_utc(none)",
            "as_timestamp(0)",
            "combine({'z': 1})");
    private static final List<String> TESTS = List.of(
            "defined",
            "none",
            "number",
            "string",
            "odd",
            "even",
            "iterable",
            "mapping",
            "sequence",
            "lower",
            "upper",
            "true",
            "integer",
            "float",
            "divisibleby(3)",
            "eq(1)",
            "in([1, 'a'])",
            "gt(1)",
            "list",
            "tuple",
            "match('a')",
            "contains(1)",
            "boolean",
            "sameas(none)");
    private static final List<String> METHODS = List.of(
            "upper()",
            "split()",
            "split(',')",
            "strip()",
            "title()",
            "isdigit()",
            "replace('a', 'b')",
            "find('b')",
            "count('a')",
            "startswith('a')",
            "join(['x', 'y'])",
            "format(1, 2)",
            "keys()|list",
            "items()|list",
            "get('a')",
            "get('z', 0)",
            "values()|list",
            "index(1)",
            "a",
            "b",
            "is_integer()",
            "bit_length()",
            "encode()",
            "zfill(4)",
            "splitlines()",
            "partition('b')",
            "copy()",
            "isalpha()",
            "real",
            "0",
            "1");
    private static final List<String> NAMES = List.of("a", "b", "s", "l", "d", "f", "n", "u", "x", "y");

    private final SplittableRandom random;

    Generator(long seed) {
        random = new SplittableRandom(seed);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    String expression(int depth) {
        if (depth == 0) return one(LITERALS);
        return switch (random.nextInt(13)) {
            case 0, 1 -> expression(depth - 1) + ' ' + one(BINARY) + ' ' + expression(depth - 1);
            case 2 -> '(' + expression(depth - 1) + ' ' + one(BINARY) + ' ' + expression(depth - 1) + ')';
            case 3, 4, 5 -> bracketed(depth) + '|' + one(FILTERS);
            case 6 -> bracketed(depth) + '.' + one(METHODS);
            case 7 ->
                random.nextInt(4) == 0
                        ? one(List.of("l", "s", "b", "d", "u", "'abc'", "[1, 2]"))
                                + one(List.of("[1:]", "[::-1]", "[:a]"))
                        : bracketed(depth) + '[' + index(depth) + ']';
            case 8 -> bracketed(depth) + " is " + (random.nextBoolean() ? "not " : "") + one(TESTS);
            case 9 -> expression(depth - 1) + " if " + expression(depth - 1) + " else " + expression(depth - 1);
            case 10 -> '[' + expression(depth - 1) + ", " + expression(depth - 1) + ']';
            case 11 -> (random.nextBoolean() ? "not " : "-") + bracketed(depth);
            default ->
                "{'a': " + expression(depth - 1) + ", " + one(LITERALS.subList(0, 12)) + ": " + expression(depth - 1)
                        + '}';
        };
    }

    private String bracketed(int depth) {
        String inside = expression(depth - 1);
        return inside.matches("[a-z]|'[^']*'|\\[[^\\[\\]]*\\]") ? inside : '(' + inside + ')';
    }

    private String index(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> "0";
            case 1 -> "-1";
            case 2 -> "'a'";
            default -> expression(depth - 1);
        };
    }

    private String number(int depth) {
        if (depth == 0)
            return one(List.of(
                    "0",
                    "1",
                    "2",
                    "3",
                    "-4",
                    "7",
                    "10",
                    "255",
                    "0.5",
                    "1.5",
                    "-2.25",
                    "100.0",
                    "a",
                    "f",
                    "12345678901234567890",
                    "1e-7",
                    "3e20"));
        return switch (random.nextInt(14)) {
            case 0, 1, 2 ->
                '('
                        + number(depth - 1)
                        + ' '
                        + one(List.of("+", "-", "*", "/", "//", "%"))
                        + ' '
                        + number(depth - 1)
                        + ')';
            case 3 ->
                '(' + number(depth - 1) + ")|"
                        + one(List.of(
                                "abs",
                                "int",
                                "float",
                                "round",
                                "round(1)",
                                "round(2, 'floor')",
                                "round(1, 'ceil')",
                                "round(0, 'half')",
                                "add(2)",
                                "multiply(0.1)",
                                "sqrt(-1)"));
            case 4 ->
                list(depth - 1) + "|"
                        + one(List.of(
                                "length",
                                "count",
                                "map('string')|map('length')|sum",
                                "map('int', 0)|sum",
                                "map('float', 0)|max",
                                "average(0)"));
            case 5 -> text(depth - 1) + "|" + one(List.of("length", "int(3)", "float(2.5)", "wordcount"));
            case 6 -> "-(" + number(depth - 1) + ')';
            case 7 -> '(' + number(depth - 1) + " if " + truth(depth - 1) + " else " + number(depth - 1) + ')';
            case 8 ->
                "[" + number(depth - 1) + ", " + number(depth - 1) + "]|"
                        + one(List.of("sum", "min", "max", "first", "last", "average", "median", "sort|first"));
            case 9 -> one(List.of("min", "max")) + '(' + number(depth - 1) + ", " + number(depth - 1) + ')';
            case 10 -> text(depth - 1) + one(List.of(".find('a')", ".count('a')", ".rfind('b')"));
            case 11 ->
                "(" + number(depth - 1) + ")|int|" + one(List.of("bitwise_and(12)", "bitwise_or(5)", "bitwise_xor(3)"));
            default -> number(depth - 1);
        };
    }

    private String text(int depth) {
        if (depth == 0)
            return one(List.of(
                    "''",
                    "'a'",
                    "'abc'",
                    "'Hello World'",
                    "'a,b,c'",
                    "'ü😀x'",
                    "'x y\\nz'",
                    "b",
                    "s",
                    "'12.5'",
                    "'42'",
                    "'<i>'"));
        return switch (random.nextInt(13)) {
            case 0 -> '(' + text(depth - 1) + one(List.of(" ~ ", " + ")) + text(depth - 1) + ')';
            case 1, 2 ->
                text(depth - 1) + "|"
                        + one(List.of(
                                "upper",
                                "lower",
                                "title",
                                "capitalize",
                                "trim",
                                "reverse",
                                "replace('a', 'xy')",
                                "truncate(7)",
                                "center(11)",
                                "string",
                                "default('q')",
                                "escape|string",
                                "urlencode",
                                "regex_replace('[aeiou]', '_')",
                                "indent(2)",
                                "tojson|string",
                                "to_json",
                                "first|default('')",
                                "last|default('')",
                                "striptags",
                                "wordwrap(5)"));
            case 3, 4 ->
                text(depth - 1)
                        + one(List.of(
                                ".upper()",
                                ".strip()",
                                ".title()",
                                ".swapcase()",
                                ".replace('a', '')",
                                ".zfill(6)",
                                ".center(9, '*')",
                                ".partition(',')[0]",
                                ".split(',')[-1]",
                                "[1:]",
                                "[::-1]",
                                "[:-1]",
                                "[2:5]",
                                ".lstrip('a')",
                                ".removeprefix('a')"));
            case 5 -> '(' + number(depth - 1) + ")|string";
            case 6 ->
                list(depth - 1) + "|"
                        + one(List.of("join", "join(', ')", "map('string')|join('-')", "tojson|string", "string"));
            case 7 -> "('" + one(List.of("%s", "%5s|", "%-6s|", "%r", "[%s]")) + "' % (" + text(depth - 1) + ",))";
            case 8 ->
                "('" + one(List.of("%d", "%.2f", "%05.1f", "%g", "%e", "%+d", "%s", "%x")) + "' % (" + number(depth - 1)
                        + (random.nextBoolean() ? ")|int)" : "))");
            case 9 ->
                "'"
                        + one(List.of(
                                "{}", "{:>8}", "{:.2f}", "{:,}", "{:e}", "{:08.3f}", "{:g}", "{!r}", "{:+.1f}", "{:%}"))
                        + "'.format(" + number(depth - 1) + ')';
            case 10 -> '(' + text(depth - 1) + " if " + truth(depth - 1) + " else " + text(depth - 1) + ')';
            case 11 -> '(' + text(depth - 1) + " * 2)";
            default -> '(' + list(depth - 1) + "|string)";
        };
    }

    private String list(int depth) {
        if (depth == 0)
            return one(List.of(
                    "[]",
                    "[1, 2, 3]",
                    "['b', 'a', 'C']",
                    "[3, 1, 2, 1]",
                    "range(4)|list",
                    "['x', 'y']",
                    "[0, 1.5, -2]",
                    "[true, false]"));
        return switch (random.nextInt(10)) {
            case 0 -> '(' + list(depth - 1) + " + " + list(depth - 1) + ')';
            case 1, 2 ->
                list(depth - 1) + "|"
                        + one(List.of(
                                "reverse|list",
                                "unique|list",
                                "map('string')|list",
                                "map('string')|sort",
                                "map('float', 0)|sort(reverse=true)",
                                "select|list",
                                "reject|list",
                                "batch(2)|map('first')|list",
                                "select('number')|list",
                                "reject('string')|list",
                                "map('int', 0)|select('gt', 1)|list",
                                "list",
                                "flatten"));
            case 3 -> '[' + number(depth - 1) + ", " + number(depth - 1) + ']';
            case 4 -> '[' + text(depth - 1) + ", " + text(depth - 1) + ", " + text(depth - 1) + ']';
            case 5 ->
                text(depth - 1)
                        + one(List.of(".split(',')", ".split()", "|list", ".splitlines()", "|regex_findall('[a-z]+')"));
            case 6 -> list(depth - 1) + one(List.of("[1:]", "[::-1]", "[:2]", "[-2:]", ".copy()"));
            case 7 -> '(' + list(depth - 1) + " if " + truth(depth - 1) + " else " + list(depth - 1) + ')';
            case 8 ->
                "{'k': " + number(depth - 1) + ", 'j': " + text(depth - 1) + '}'
                        + one(List.of(".values()|list", ".items()|list", "|dictsort", ".keys()|list", "|list"));
            default -> '[' + list(depth - 1) + ", " + list(depth - 1) + "]|sum(start=[])";
        };
    }

    private String truth(int depth) {
        if (depth <= 0)
            return one(List.of("true", "false", "1 == 1.0", "a > 3", "u is defined", "none", "'x'", "d", "n is none"));
        return switch (random.nextInt(9)) {
            case 0 ->
                number(depth - 1) + ' ' + one(List.of("<", "<=", ">", ">=", "==", "!=")) + ' ' + number(depth - 1);
            case 1 ->
                text(depth - 1) + ' ' + one(List.of("<", ">", "==", "!=", "in", "not in")) + ' ' + text(depth - 1);
            case 2 -> list(depth - 1) + ' ' + one(List.of("==", "!=")) + ' ' + list(depth - 1);
            case 3 -> '(' + truth(depth - 1) + one(List.of(" and ", " or ")) + truth(depth - 1) + ')';
            case 4 -> "not (" + truth(depth - 1) + ')';
            case 5 -> number(depth - 1) + " in " + list(depth - 1);
            case 6 ->
                '(' + text(depth - 1) + ") is "
                        + one(List.of(
                                "string",
                                "lower",
                                "upper",
                                "number",
                                "iterable",
                                "match('[a-h]')",
                                "search('b')",
                                "in(['a', 'b'])"));
            case 7 ->
                '(' + number(depth - 1) + ") is "
                        + one(List.of("number", "integer", "float", "eq(1)", "ge(2)", "string"));
            default -> number(0) + one(List.of(" < ", " <= ")) + number(0) + one(List.of(" < ", " != ")) + number(0);
        };
    }

    /** Returns something that is likely to have a value. */
    String likely() {
        int depth = 1 + random.nextInt(4);
        return "{{ "
                + switch (random.nextInt(4)) {
                    case 0 -> number(depth);
                    case 1 -> text(depth);
                    case 2 -> list(depth);
                    default -> truth(depth);
                }
                + " }}";
    }

    String print() {
        return "{{ " + expression(1 + random.nextInt(4)) + " }}";
    }

    /** Returns a few statements within each other. */
    String statements(int depth) {
        var text = new StringBuilder();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) text.append(statement(depth));
        return text.toString();
    }

    private String tag(String inside) {
        return (random.nextInt(6) == 0 ? "{%- " : "{% ") + inside + (random.nextInt(6) == 0 ? " -%}" : " %}");
    }

    private String statement(int depth) {
        if (depth == 0)
            return random.nextInt(3) == 0
                    ? " text\n"
                    : random.nextInt(4) > 0 ? likely() : "{{ " + expression(1) + " }}";
        String name = one(NAMES);
        return switch (random.nextInt(14)) {
            case 0, 1 -> tag("if " + truth(2)) + statements(depth - 1) + elif(depth) + tag("endif");
            case 2, 3 ->
                tag("for " + name + " in " + list(1) + (random.nextInt(4) == 0 ? " if " + truth(1) : ""))
                        + statements(depth - 1)
                        + (random.nextInt(3) == 0
                                ? tag("if " + truth(2))
                                        + tag(random.nextBoolean() ? "break" : "continue")
                                        + tag("endif")
                                : "")
                        + (random.nextInt(2) == 0 ? "{{ loop.index }}{{ loop.last }}" : "")
                        + (random.nextInt(3) == 0 ? tag("else") + statements(depth - 1) : "")
                        + tag("endfor");
            case 4, 5 -> tag("set " + name + " = " + number(2));
            case 6 -> tag("set " + name) + statements(depth - 1) + tag("endset");
            case 7 ->
                tag("macro m(" + name + ", q=" + expression(0) + ")") + "{{ " + name + " }}{{ q }}"
                        + statements(depth - 1) + tag("endmacro") + "{{ m(" + number(1) + ") }}";
            case 8 -> tag("with " + name + " = " + text(1)) + statements(depth - 1) + tag("endwith");
            case 9 ->
                tag("filter " + (random.nextBoolean() ? "upper" : "trim|title"))
                        + statements(depth - 1)
                        + tag("endfilter");
            case 10 ->
                tag("macro k()") + "<{{ caller() }}>" + tag("endmacro") + tag("call k()") + statements(depth - 1)
                        + tag("endcall");
            case 11 ->
                "{% set ns = namespace(v=" + expression(0) + ") %}" + tag("set ns.v = " + expression(1)) + "{{ ns.v }}";
            case 12 -> "{# note #}" + (random.nextBoolean() ? "{% raw %}{{ raw }}{% endraw %}" : "\n  ");
            default -> random.nextInt(3) > 0 ? likely() : "{{ " + expression(2) + " }}";
        };
    }

    private String elif(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> tag("elif " + truth(1)) + statements(depth - 1);
            case 1 -> tag("else") + statements(depth - 1);
            default -> "";
        };
    }
}
