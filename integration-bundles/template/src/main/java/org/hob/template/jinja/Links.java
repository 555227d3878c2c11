package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hob.template.python.Integers;
import org.hob.template.python.Iterate;
import org.hob.template.python.Markup;
import org.hob.template.python.None;
import org.hob.template.python.Raised;
import org.hob.template.python.Repr;
import org.hob.template.python.Truth;

/** Jinja2's {@code urlize}: addresses of pages and people in a text become links. */
final class Links {

    private static final Pattern PAGE = Pattern.compile(
            "(?:(?:https?://|www\\.)(?:(?:[\\w%-]+\\.)+)?(?:[a-z]{2,63}|xn--[\\w%]{2,59})"
                + "|(?:[\\w%-]{2,63}\\.)+(?:com|net|int|edu|gov|org|info|mil)"
                + "|(?:https?://)(?:(?:[\\d]{1,3})(?:\\.[\\d]{1,3}){3}|(?:\\[(?:[\\da-f]{0,4}:){2}(?:[\\da-f]{0,4}:?){1,6}\\])))"
                + "(?::[\\d]{1,5})?(?:[/?#]\\S*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PERSON = Pattern.compile("\\S+@\\w[\\w.-]*\\.\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SCHEME = Pattern.compile("([\\w.+-]{2,}:(/){0,2})", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern HEAD = Pattern.compile("([(<]|&lt;)+");
    private static final Pattern TAIL = Pattern.compile("([)>.,\\n]|&gt;)+\\z");
    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<List<String>> BRACKETS =
            List.of(List.of("(", ")"), List.of("<", ">"), List.of("&lt;", "&gt;"));

    private final int limit;
    private final String marks;
    private final List<String> schemes;

    private Links(int limit, String marks, List<String> schemes) {
        this.limit = limit;
        this.marks = marks;
        this.schemes = schemes;
    }

    static Object urlize(Object[] a) {
        int limit = a[1] == None.NONE ? Integer.MAX_VALUE : (int) Integers.whole(a[1]);
        var rel = new TreeSet<String>();
        if (a[4] != None.NONE) rel.addAll(List.of(Repr.text(a[4]).strip().split("\\s+")));
        rel.remove("");
        if (Truth.of(a[2])) rel.add("nofollow");
        rel.add("noopener");
        String marks = " rel=\"" + Markup.escaped(String.join(" ", rel)) + '"';
        if (a[3] != None.NONE && Truth.of(a[3]))
            marks += " target=\"" + Markup.escape(a[3]).text() + '"';
        var schemes = new ArrayList<String>();
        if (a[5] != None.NONE) {
            for (var scheme : Iterate.list(a[5])) {
                if (!SCHEME.matcher(Repr.text(scheme)).matches())
                    throw Raised.value(Repr.of(scheme) + " is not a valid URI scheme prefix.");
                schemes.add(Repr.text(scheme));
            }
        }
        return new Links(limit, marks, schemes).all(Markup.escape(a[0]).text());
    }

    private String all(String text) {
        var linked = new StringBuilder();
        Matcher spaces = SPACES.matcher(text);
        int at = 0;
        while (spaces.find()) {
            linked.append(word(text.substring(at, spaces.start()))).append(spaces.group());
            at = spaces.end();
        }
        return linked.append(word(text.substring(at))).toString();
    }

    private String word(String word) {
        String head = "";
        String middle = word;
        String tail = "";
        Matcher before = HEAD.matcher(middle);
        if (before.lookingAt()) {
            head = before.group();
            middle = middle.substring(before.end());
        }
        if (middle.endsWith(")")
                || middle.endsWith(">")
                || middle.endsWith(".")
                || middle.endsWith(",")
                || middle.endsWith("\n")
                || middle.endsWith("&gt;")) {
            Matcher after = TAIL.matcher(middle);
            if (after.find()) {
                tail = after.group();
                middle = middle.substring(0, after.start());
            }
        }
        for (var bracket : BRACKETS) {
            int opened = count(middle, bracket.get(0));
            if (opened <= count(middle, bracket.get(1))) continue;
            for (int i = Math.min(opened, count(tail, bracket.get(1))); i > 0; i--) {
                int end = tail.indexOf(bracket.get(1)) + bracket.get(1).length();
                middle += tail.substring(0, end);
                tail = tail.substring(end);
            }
        }
        return head + link(middle) + tail;
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) count++;
        return count;
    }

    private String link(String text) {
        if (PAGE.matcher(text).matches()) {
            boolean absolute = text.startsWith("https://") || text.startsWith("http://");
            return "<a href=\"" + (absolute ? "" : "https://") + text + '"' + marks + '>' + shown(text) + "</a>";
        }
        if (text.startsWith("mailto:") && PERSON.matcher(text.substring(7)).matches())
            return "<a href=\"" + text + "\">" + text.substring(7) + "</a>";
        boolean person = text.contains("@")
                && !text.startsWith("www.")
                && !text.contains(":")
                && PERSON.matcher(text).matches();
        if (person) return "<a href=\"mailto:" + text + "\">" + text + "</a>";
        for (var scheme : schemes) {
            if (!text.equals(scheme) && text.startsWith(scheme))
                return "<a href=\"" + text + '"' + marks + '>' + text + "</a>";
        }
        return text;
    }

    private String shown(String text) {
        return text.length() > limit ? text.substring(0, Math.max(0, limit)) + "..." : text;
    }
}
