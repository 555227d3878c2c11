package org.hob.yaml;

/** A text as a message shows it: one line, of bearable length. */
final class Excerpt {

    private static final int LONGEST = 80;

    private Excerpt() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length() && shown.length() < LONGEST; i++) {
            char sign = text.charAt(i);
            shown.append(Character.isISOControl(sign) || Character.isSurrogate(sign) ? ' ' : sign);
        }
        String line = shown.toString().strip();
        if (line.isEmpty()) return "''";
        return text.length() > LONGEST ? line + "…" : line;
    }
}
