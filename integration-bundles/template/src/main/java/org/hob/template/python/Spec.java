package org.hob.template.python;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Python's format specification: what comes after the colon in {@code {:>8.2f}}.
 *
 * @param align one of &lt;, &gt;, ^ and =; 0 if there is none
 * @param grouping what stands between thousands, 0 for nothing
 * @param width -1 if there is none
 * @param precision -1 if there is none
 * @param type 0 if there is none
 */
record Spec(String fill, char align, char sign, boolean alternate, char grouping, int width, int precision, char type) {

    private static final Pattern FORM = Pattern.compile(
            "(?:(?<fill>.)?(?<align>[<>=^]))?(?<sign>[-+"
                + " ])?(?<z>z)?(?<alt>#)?(?<zero>0)?(?<width>\\d+)?(?<group>[_,])?(?:\\.(?<precision>\\d+))?(?<type>[a-zA-Z%])?",
            Pattern.DOTALL);
    private static final int WIDEST = 100_000;

    static Spec parse(String text, Object value) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) throw Raised.value("Invalid format specifier");
        boolean zero = form.group("zero") != null;
        char align = first(form.group("align"));
        String fill = form.group("fill");
        return new Spec(
                fill != null ? fill : zero && align == 0 ? "0" : zero && form.group("align") != null ? "0" : " ",
                align == 0 && zero && Kinds.isNumber(value) ? '=' : align,
                first(form.group("sign")),
                form.group("alt") != null,
                first(form.group("group")),
                number(form.group("width")),
                number(form.group("precision")),
                first(form.group("type")));
    }

    private static char first(String part) {
        return part == null ? 0 : part.charAt(0);
    }

    private static int number(String digits) {
        if (digits == null) return -1;
        if (digits.length() > 9 || Integer.parseInt(digits) > WIDEST)
            throw Raised.limit("width and precision of a format (expected: at most " + WIDEST + ')');
        return Integer.parseInt(digits);
    }

    String text(String text) {
        if (type != 0 && type != 's') throw unknown("str");
        if (sign != 0) throw Raised.value("Sign not allowed in string format specifier");
        if (alternate) throw Raised.value("Alternate form (#) not allowed in string format specifier");
        if (align == '=') throw Raised.value("'=' alignment not allowed in string format specifier");
        if (grouping != 0) throw Raised.value("Cannot specify '" + grouping + "' with 's'.");
        String shown = precision < 0 ? text : Strings.part(text, 0, Math.min(precision, Strings.length(text)));
        return aligned("", shown, '<');
    }

    String number(Object number) {
        boolean whole = Kinds.isWhole(number);
        return switch (type) {
            case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> real(Numbers.real(number));
            case 0 -> whole ? whole(Numbers.big(number), 10) : real((Double) number);
            case 'n' -> {
                if (grouping != 0) throw Raised.value("Cannot specify '" + grouping + "' with 'n'.");
                yield whole ? whole(Numbers.big(number), 10) : real((Double) number);
            }
            default -> {
                if (!whole) throw unknown("float");
                yield whole(Numbers.big(number));
            }
        };
    }

    private String whole(BigInteger number) {
        return switch (type) {
            case 'd' -> whole(number, 10);
            case 'b' -> whole(number, 2);
            case 'o' -> whole(number, 8);
            case 'x', 'X' -> whole(number, 16);
            case 'c' -> {
                if (sign != 0) throw Raised.value("Sign not allowed with integer format specifier 'c'");
                if (number.bitLength() > 21 || number.signum() < 0 || number.intValue() > Character.MAX_CODE_POINT)
                    throw Numbers.overflow("%c arg not in range(0x110000)");
                yield aligned("", Character.toString(number.intValue()), '<');
            }
            default -> throw unknown("int");
        };
    }

    private String whole(BigInteger number, int radix) {
        if (precision >= 0) throw Raised.value("Precision not allowed in integer format specifier");
        if (grouping == ',' && radix != 10) throw Raised.value("Cannot specify ',' with '" + type + "'.");
        String digits =
                radix == 10 ? Numbers.digits(number.abs()) : number.abs().toString(radix);
        String prefix = alternate && radix != 10 ? "0" + Character.toLowerCase(type) : "";
        if (type == 'X') {
            digits = digits.toUpperCase(java.util.Locale.ROOT);
            prefix = prefix.toUpperCase(java.util.Locale.ROOT);
        }
        return signed(number.signum() < 0, prefix, digits, "", radix == 10 ? 3 : 4);
    }

    private String real(double number) {
        boolean negative = number < 0 || (number == 0 && 1 / number < 0);
        String digits = Decimals.write(Math.abs(number), type == 'n' ? 'g' : type, precision, alternate);
        int end = 0;
        while (end < digits.length() && Character.isDigit(digits.charAt(end))) end++;
        return signed(negative, "", digits.substring(0, end), digits.substring(end), 3);
    }

    private String signed(boolean negative, String prefix, String digits, String rest, int every) {
        String before = (negative ? "-" : sign == '+' || sign == ' ' ? String.valueOf(sign) : "") + prefix;
        String grouped = digits;
        if (grouping != 0) {
            boolean padded = fill.equals("0") && align == '=';
            int room = padded ? width - before.length() - rest.length() : 0;
            grouped = grouped(digits, every, room);
        }
        return aligned(before, grouped + rest, '>');
    }

    private String grouped(String digits, int every, int room) {
        var text = new StringBuilder();
        for (int i = 0; i < digits.length() || text.length() < room; i++) {
            if (i > 0 && i % every == 0) text.append(grouping);
            text.append(i < digits.length() ? digits.charAt(digits.length() - 1 - i) : '0');
        }
        return text.reverse().toString();
    }

    private String aligned(String before, String text, char usual) {
        int missing = width - Strings.length(before) - Strings.length(text);
        if (missing <= 0) return before + text;
        return switch (align == 0 ? usual : align) {
            case '<' -> before + text + fill.repeat(missing);
            case '^' -> fill.repeat(missing / 2) + before + text + fill.repeat(missing - missing / 2);
            case '=' -> before + fill.repeat(missing) + text;
            default -> fill.repeat(missing) + before + text;
        };
    }

    private Raised unknown(String kind) {
        return Raised.value("Unknown format code '" + type + "' for object of type '" + kind + '\'');
    }
}
