package org.hob.template.python;

import java.util.Map;
import java.util.regex.Pattern;

/** Text out of HTML. */
public final class Html {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<.*?>", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z]{1,8};)");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp;", "&"),
            Map.entry("lt;", "<"),
            Map.entry("gt;", ">"),
            Map.entry("quot;", "\""),
            Map.entry("apos;", "'"),
            Map.entry("nbsp;", "\u00a0"),
            Map.entry("copy;", "©"),
            Map.entry("deg;", "°"),
            Map.entry("micro;", "µ"),
            Map.entry("euro;", "€"),
            Map.entry("ndash;", "–"),
            Map.entry("mdash;", "—"),
            Map.entry("hellip;", "…"));

    private Html() {}

    /** Returns the text without comments and tags, with single spaces. */
    public static String stripTags(String html) {
        String text = html;
        while (COMMENT.matcher(text).find()) text = COMMENT.matcher(text).replaceFirst("");
        text = TAG.matcher(text).replaceAll("");
        return unescape(String.join(
                " ",
                TextParts.split(text, None.NONE, -1).stream()
                        .map(Object::toString)
                        .toList()));
    }

    /** Returns the text that the HTML means. */
    public static String unescape(String html) {
        return ENTITY.matcher(html).replaceAll(found -> {
            String name = found.group(1);
            String text = name.charAt(0) == '#' ? numbered(name.replace(";", "")) : NAMED.get(name);
            return java.util.regex.Matcher.quoteReplacement(text == null ? found.group() : text);
        });
    }

    private static String numbered(String name) {
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int point = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return point == 0 || point > Character.MAX_CODE_POINT ? "\ufffd" : Character.toString(point);
    }
}
