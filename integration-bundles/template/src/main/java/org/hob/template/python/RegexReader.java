package org.hob.template.python;

import java.util.Map;

/** Reads a regular expression as Python understands it, and writes it as Java does. */
final class RegexReader {

    private static final String ESCAPES = "dDwWsSbB.^$*+?{}[]\\|()/-nrtfvax#&~ \"'<>=!@%,;:`_";

    private final String expression;
    private final Map<String, Integer> names;
    private final StringBuilder java = new StringBuilder();
    private int at;
    private int groups;
    private boolean verbose;

    RegexReader(String expression, Map<String, Integer> names) {
        this.expression = expression;
        this.names = names;
    }

    String translated() {
        flagsAtStart();
        while (at < expression.length()) one();
        return java.toString();
    }

    private Raised bad(String what) {
        return Raised.of(
                Raised.Kind.RUNTIME, "regular expression " + Repr.of(expression) + ": " + what + " at position " + at);
    }

    private boolean has(String text) {
        return expression.startsWith(text, at);
    }

    private void flagsAtStart() {
        if (!has("(?")) return;
        int end = expression.indexOf(')');
        if (end < 3 || !expression.substring(2, end).chars().allMatch(c -> "aiLmsux".indexOf(c) >= 0)) return;
        for (char flag : expression.substring(2, end).toCharArray()) {
            switch (flag) {
                case 'i' -> java.append("(?i)");
                case 'm' -> java.append("(?m)");
                case 's' -> java.append("(?s)");
                case 'x' -> {
                    java.append("(?x)");
                    verbose = true;
                }
                default -> {}
            }
        }
        at = end + 1;
    }

    private void one() {
        char c = expression.charAt(at);
        switch (c) {
            case '\\' -> escape(false);
            case '[' -> set();
            case '(' -> group();
            case '{' -> brace();
            case '#' -> {
                java.append(verbose ? "#" : "\\#");
                at++;
            }
            default -> {
                java.append(c);
                at++;
            }
        }
    }

    private void group() {
        if (has("(?P<")) {
            int end = expression.indexOf('>', at);
            if (end < 0) throw bad("missing >, unterminated name");
            String name = expression.substring(at + 4, end);
            if (!TextChecks.isIdentifier(name)) throw bad("bad character in group name " + Repr.of(name));
            if (names.put(name, ++groups) != null) throw bad("redefinition of group name " + Repr.of(name));
            java.append('(');
            at = end + 1;
        } else if (has("(?P=")) {
            int end = expression.indexOf(')', at);
            if (end < 0) throw bad("missing ), unterminated name");
            var group = names.get(expression.substring(at + 4, end));
            if (group == null) throw bad("unknown group name");
            java.append("(?:\\").append(group).append(')');
            at = end + 1;
        } else if (has("(?#")) {
            int end = expression.indexOf(')', at);
            if (end < 0) throw bad("missing ), unterminated comment");
            at = end + 1;
        } else if (has("(?(")) {
            throw bad("a choice by group, which is not supported,");
        } else if (has("(?P") || (has("(?<") && !has("(?<=") && !has("(?<!"))) {
            throw bad("unknown extension");
        } else if (has("(?")) {
            java.append("(?");
            at += 2;
        } else {
            groups++;
            java.append('(');
            at++;
        }
    }

    /** A brace is one, unless it says how often. */
    private void brace() {
        int end = at + 1;
        while (end < expression.length()
                && (Character.isDigit(expression.charAt(end)) || expression.charAt(end) == ',')) end++;
        String inside = expression.substring(at + 1, end);
        boolean counts =
                end < expression.length() && expression.charAt(end) == '}' && inside.matches("\\d+(,\\d*)?|,\\d*");
        if (!counts) {
            java.append("\\{");
            at++;
            return;
        }
        java.append('{')
                .append(inside.startsWith(",") ? "0" : "")
                .append(inside)
                .append('}');
        at = end + 1;
    }

    private void escape(boolean inSet) {
        if (at + 1 == expression.length()) throw bad("bad escape (end of pattern)");
        char c = expression.charAt(at + 1);
        at += 2;
        switch (c) {
            case 'Z' -> java.append("\\z");
            case 'A' -> java.append("\\A");
            case 'v' -> java.append("\\x0b");
            case 'b' -> java.append(inSet ? "\\x08" : "\\b");
            case 'x', 'u', 'U' -> hex(c == 'x' ? 2 : c == 'u' ? 4 : 8);
            case '0' -> java.append("\\x00");
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                if (inSet) throw bad("bad escape \\" + c);
                int end = at;
                if (end < expression.length() && Character.isDigit(expression.charAt(end))) end++;
                String number = expression.substring(at - 1, end);
                if (Integer.parseInt(number) > groups) throw bad("invalid group reference " + number);
                java.append("(?:\\").append(number).append(')');
                at = end;
            }
            default -> {
                if (c < 0x80 && Character.isLetterOrDigit(c) && ESCAPES.indexOf(c) < 0) throw bad("bad escape \\" + c);
                java.append('\\').append(c);
            }
        }
    }

    private void hex(int digits) {
        int end = at + digits;
        if (end > expression.length() || !expression.substring(at, end).matches("[0-9a-fA-F]+"))
            throw bad("incomplete escape");
        java.append("\\x{").append(expression, at, end).append('}');
        at = end;
    }

    private void set() {
        java.append('[');
        at++;
        if (has("^")) {
            java.append('^');
            at++;
        }
        boolean first = true;
        while (true) {
            if (at >= expression.length()) throw bad("unterminated character set");
            char c = expression.charAt(at);
            if (c == ']' && !first) break;
            first = false;
            if (c == '\\') {
                escape(true);
            } else {
                if ("[]&^#~ ".indexOf(c) >= 0) java.append('\\');
                java.append(c);
                at++;
            }
        }
        java.append(']');
        at++;
    }
}
