package org.hob.template.python;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Python's regular expressions, in Java's. Both look at each character, and each look is counted, so that none looks for ever. */
public final class Regex {

    private final Pattern pattern;
    private final Map<String, Integer> names;

    private Regex(Pattern pattern, Map<String, Integer> names) {
        this.pattern = pattern;
        this.names = names;
    }

    /** Returns the expression. */
    public static Regex of(String expression, boolean ignoreCase) {
        var names = new LinkedHashMap<String, Integer>();
        String java = new RegexReader(expression, names).translated();
        int flags = Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE;
        try {
            return new Regex(
                    Pattern.compile(java, ignoreCase ? flags | Pattern.CASE_INSENSITIVE : flags), Map.copyOf(names));
        } catch (PatternSyntaxException malformed) {
            throw Raised.of(
                    Raised.Kind.RUNTIME,
                    "regular expression " + Repr.of(expression) + ": " + malformed.getDescription());
        }
    }

    /** Returns what goes through the text with it. */
    public Matcher in(Meter meter, String text) {
        return pattern.matcher(new Watched(text, meter)).useTransparentBounds(true);
    }

    /** Does something with a matcher, and says so when it is too deep for that. */
    public static <T> T within(java.util.function.Supplier<T> what) {
        try {
            return what.get();
        } catch (StackOverflowError deep) {
            throw Raised.limit("the regular expression goes too deep into the text");
        }
    }

    /** Returns the number of the group of that name, −1 if there is none. */
    int group(String name) {
        return names.getOrDefault(name, -1);
    }

    /** Returns the text that stands for a match: Python's {@code \1}, {@code \g<name>} and escapes. */
    public String replaced(Matcher found, String template) {
        var text = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c != '\\' || i + 1 == template.length()) {
                text.append(c);
                continue;
            }
            char escaped = template.charAt(++i);
            if (escaped == 'g') {
                int end = template.indexOf('>', i);
                if (end < 0 || !template.startsWith("<", i + 1)) throw bad("missing <");
                append(text, found, template.substring(i + 2, end));
                i = end;
            } else if (escaped >= '1' && escaped <= '9') {
                boolean two = i + 1 < template.length() && Character.isDigit(template.charAt(i + 1));
                append(text, found, template.substring(i, two ? i + 2 : i + 1));
                if (two) i++;
            } else {
                text.append(unescaped(escaped));
            }
        }
        return text.toString();
    }

    private static String unescaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'f' -> "\f";
            case 'v' -> "\u000b";
            case 'a' -> "\u0007";
            case 'b' -> "\b";
            case '0' -> "\0";
            case '\\' -> "\\";
            default -> {
                if (c < 0x80 && Character.isLetter(c)) throw bad("bad escape \\" + c);
                yield "\\" + c;
            }
        };
    }

    private void append(StringBuilder to, Matcher found, String group) {
        boolean number = !group.isEmpty() && group.chars().allMatch(c -> c >= '0' && c <= '9') && group.length() < 4;
        int index = number ? Integer.parseInt(group) : group(group);
        if (index < 0 || index > found.groupCount()) throw bad("invalid group reference " + group);
        String text = found.group(index);
        if (text != null) to.append(text);
    }

    private static Raised bad(String what) {
        return Raised.of(Raised.Kind.RUNTIME, "replacement of a regular expression: " + what);
    }

    /** A text that counts how often it is looked at. */
    private static final class Watched implements CharSequence {

        private static final int EVERY = 4096;

        private final String text;
        private final Meter meter;
        private int looks;

        Watched(String text, Meter meter) {
            this.text = text;
            this.meter = meter;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks == EVERY) {
                looks = 0;
                meter.charge(EVERY / 4);
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
