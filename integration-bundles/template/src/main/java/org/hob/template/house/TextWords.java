package org.hob.template.house;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hob.template.jinja.Run;
import org.hob.template.jinja.Words;
import org.hob.template.python.ByteMethods;
import org.hob.template.python.Bytes;
import org.hob.template.python.Integers;
import org.hob.template.python.Kinds;
import org.hob.template.python.Meter;
import org.hob.template.python.Raised;
import org.hob.template.python.Regex;
import org.hob.template.python.Repr;
import org.hob.template.python.Strings;
import org.hob.template.python.Truth;
import org.hob.template.python.Tuple;
import org.hob.template.python.Undefined;

/** Home Assistant's words for texts: regular expressions, hashes, slugs. */
final class TextWords {

    private static final int MOST_KEPT = 256;
    private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");

    private final ConcurrentHashMap<String, Regex> kept = new ConcurrentHashMap<>();

    void addTo(Words words) {
        words.filter("regex_match", "value, find='', ignorecase=False", (run, a) -> matches(run, a, true))
                .test("match", "value, find='', ignorecase=False", (run, a) -> matches(run, a, true))
                .filter("regex_search", "value, find='', ignorecase=False", (run, a) -> matches(run, a, false))
                .test("search", "value, find='', ignorecase=False", (run, a) -> matches(run, a, false))
                .filter("regex_replace", "value='', find='', replace='', ignorecase=False", this::replaced)
                .filter("regex_findall", "value, find='', ignorecase=False", (run, a) -> all(run, a[0], a[1], a[2]))
                .filter(
                        "regex_findall_index",
                        "value, find='', index=0, ignorecase=False",
                        (run, a) -> element(all(run, a[0], a[1], a[3]), Integers.whole(a[2])))
                .both("slugify", "value, separator='_'", (run, a) -> slug(Repr.text(a[0]), Repr.text(a[1])))
                .both("base64_encode", "value", (run, a) -> Base64.getEncoder().encodeToString(bytes(a[0])))
                .both("base64_decode", "value, encoding='utf-8'", (run, a) -> decoded(a[0], a[1]))
                .filter("from_hex", "value", (run, a) -> hex(a[0]))
                .filter("ord", "value, /", (run, a) -> ord(a[0]))
                .global(
                        "urlencode",
                        "value",
                        (run, a) -> Bytes.of(
                                Repr.text(HouseWords.filter(run, "urlencode").call(run, a, Map.of()))
                                        .getBytes(StandardCharsets.UTF_8)));
        for (var name : List.of("md5", "sha1", "sha256", "sha512"))
            words.both(name, "value", (run, a) -> hash(name, a[0]));
    }

    private Regex regex(Object find, Object ignoreCase) {
        if (find instanceof Undefined undefined) throw undefined.failure();
        if (!Kinds.isText(find)) throw Raised.type("first argument must be string or compiled pattern");
        boolean ignores = Truth.of(ignoreCase);
        if (kept.size() > MOST_KEPT) kept.clear();
        return kept.computeIfAbsent((ignores ? "i" : "c") + find, any -> Regex.of(find.toString(), ignores));
    }

    private Object matches(Run run, Object[] a, boolean fromStart) {
        var regex = regex(a[1], a[2]);
        return Regex.within(() -> {
            var matcher = regex.in(run, Repr.text(a[0]));
            return fromStart ? matcher.lookingAt() : matcher.find();
        });
    }

    private Object replaced(Run run, Object[] a) {
        var regex = regex(a[1], a[3]);
        String template = Repr.text(a[2]);
        return Regex.within(() -> {
            String text = Repr.text(a[0]);
            var matcher = regex.in(run, text);
            var replaced = new StringBuilder();
            int at = 0;
            while (matcher.find()) {
                replaced.append(text, at, matcher.start()).append(regex.replaced(matcher, template));
                at = matcher.end();
                if (replaced.length() > Meter.LARGEST) throw Raised.limit("replaced text is too long");
            }
            return replaced.append(text, at, text.length()).toString();
        });
    }

    private List<Object> all(Run run, Object value, Object find, Object ignoreCase) {
        var regex = regex(find, ignoreCase);
        return Regex.within(() -> {
            var matcher = regex.in(run, Repr.text(value));
            List<Object> all = new ArrayList<>();
            while (matcher.find()) {
                all.add(found(matcher));
                run.charge(4);
            }
            return all;
        });
    }

    private static Object found(Matcher matcher) {
        if (matcher.groupCount() == 0) return matcher.group();
        var groups = new Object[matcher.groupCount()];
        for (int i = 0; i < groups.length; i++) {
            String group = matcher.group(i + 1);
            groups[i] = group == null ? "" : group;
        }
        return groups.length == 1 ? groups[0] : Tuple.of(groups);
    }

    private static Object element(List<Object> list, long index) {
        long at = index < 0 ? index + list.size() : index;
        if (at < 0 || at >= list.size()) throw Raised.of(Raised.Kind.INDEX, "list index out of range");
        return list.get((int) at);
    }

    private static String slug(String text, String separator) {
        String plain = Normalizer.normalize(
                        text.replace("ß", "ss")
                                .replace("æ", "ae")
                                .replace("Æ", "AE")
                                .replace("ø", "o")
                                .replace("Ø", "O")
                                .replace("œ", "oe")
                                .replace("ł", "l")
                                .replace("Ł", "L")
                                .replace("đ", "d")
                                .replace("ð", "d")
                                .replace("þ", "th")
                                .replace("'", ""),
                        Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        String slug = NO_SLUG.matcher(plain)
                .replaceAll("\0")
                .replaceAll("^\0+|\0+$", "")
                .replace("\0", separator);
        return slug.isEmpty() && !text.isEmpty() ? "unknown" : slug;
    }

    private static byte[] bytes(Object value) {
        if (value instanceof Bytes bytes) return bytes.array();
        if (value instanceof Undefined undefined) throw undefined.failure();
        if (!Kinds.isText(value))
            throw Raised.of(Raised.Kind.ATTRIBUTE, Repr.of(Kinds.name(value)) + " object has no attribute 'encode'");
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object decoded(Object value, Object encoding) {
        if (value instanceof Undefined undefined) throw undefined.failure();
        if (!Kinds.isText(value) && !(value instanceof Bytes))
            throw Raised.type(
                    "argument should be a bytes-like object or ASCII string, not " + Repr.of(Kinds.name(value)));
        String text =
                value instanceof Bytes bytes ? new String(bytes.array(), StandardCharsets.US_ASCII) : value.toString();
        String kept = text.replaceAll("[^A-Za-z0-9+/=]", "");
        try {
            var bytes = Bytes.of(Base64.getDecoder().decode(kept));
            return Truth.of(encoding) ? ByteMethods.decode(bytes, Repr.text(encoding), "strict") : bytes;
        } catch (IllegalArgumentException malformed) {
            throw Raised.value("Incorrect padding");
        }
    }

    private static Object hex(Object value) {
        if (!Kinds.isText(value)) throw Raised.type("fromhex() argument must be str, not " + Kinds.name(value));
        try {
            return Bytes.of(HexFormat.of().parseHex(value.toString().replaceAll("\\s", "")));
        } catch (IllegalArgumentException malformed) {
            throw Raised.value("non-hexadecimal number found in fromhex() arg");
        }
    }

    private static Object ord(Object value) {
        if (value instanceof Bytes bytes && bytes.size() == 1) return bytes.at(0);
        if (!Kinds.isText(value) || Strings.length(value.toString()) != 1)
            throw Raised.type("ord() expected a character, but " + Kinds.name(value) + " of another length found");
        return (long) value.toString().codePointAt(0);
    }

    private static String hash(String name, Object value) {
        String algorithm = name.equals("md5") ? "MD5" : "SHA-" + name.substring(3);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes(value)));
        } catch (NoSuchAlgorithmException absent) {
            throw Raised.of(Raised.Kind.RUNTIME, name + " is not there");
        }
    }
}
