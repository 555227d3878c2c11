package org.hob.template.python;

import java.util.function.IntPredicate;

/** The methods of Python's str that say what it is made of. */
final class TextChecks {

    private TextChecks() {}

    static void addTo(Table<String> table) {
        table.method("isalpha", "", (m, a) -> all(a, Character::isLetter))
                .method("isdigit", "", (m, a) -> all(a, TextChecks::isDigit))
                .method("isdecimal", "", (m, a) -> all(a, c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER))
                .method("isnumeric", "", (m, a) -> all(a, TextChecks::isNumeric))
                .method("isalnum", "", (m, a) -> all(a, c -> Character.isLetter(c) || isNumeric(c)))
                .method("isspace", "", (m, a) -> all(a, Strings::isSpace))
                .method(
                        "isascii",
                        "",
                        (m, a) -> TextMethods.self(a).codePoints().allMatch(c -> c < 0x80))
                .method(
                        "isprintable",
                        "",
                        (m, a) -> TextMethods.self(a).codePoints().allMatch(Repr::isPrintable))
                .method("isidentifier", "", (m, a) -> isIdentifier(TextMethods.self(a)))
                .method("islower", "", (m, a) -> isLower(TextMethods.self(a)))
                .method("isupper", "", (m, a) -> isUpper(TextMethods.self(a)))
                .method("istitle", "", (m, a) -> isTitle(TextMethods.self(a)));
    }

    private static boolean all(Object[] a, IntPredicate test) {
        String text = TextMethods.self(a);
        return !text.isEmpty() && text.codePoints().allMatch(test);
    }

    private static boolean isDigit(int c) {
        return Character.isDigit(c)
                || c == 0xb2
                || c == 0xb3
                || c == 0xb9
                || (c >= 0x2070 && c <= 0x2079 && c != 0x2071 && c != 0x2072 && c != 0x2073)
                || (c >= 0x2080 && c <= 0x2089)
                || (c >= 0x2460 && c <= 0x2468);
    }

    private static boolean isNumeric(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    static boolean isIdentifier(String text) {
        return !text.isEmpty()
                && (Character.isUnicodeIdentifierStart(text.codePointAt(0)) || text.codePointAt(0) == '_')
                && text.codePoints()
                        .allMatch(c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }

    static boolean isCased(int c) {
        return Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c);
    }

    static boolean isLower(String text) {
        return text.codePoints().anyMatch(Character::isLowerCase)
                && text.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
    }

    static boolean isUpper(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isTitleCase(c));
    }

    private static boolean isTitle(String text) {
        boolean inside = false;
        boolean any = false;
        for (int c : text.codePoints().toArray()) {
            boolean upper = Character.isUpperCase(c) || Character.isTitleCase(c);
            if (upper ? inside : Character.isLowerCase(c) && !inside) return false;
            inside = isCased(c);
            any |= inside;
        }
        return any;
    }
}
