package org.hob.core.state;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hob.state.EntityId;

/**
 * Names for people as names for machines, as Home Assistant makes them (python-slugify): {@code "Küche 2,5 °C"} is {@code kuche_25_degc}. Latin, Greek
 * and Cyrillic letters become Latin ones, other scripts are left out.
 */
public final class Slug {

    private static final String NOTHING = "unknown";
    private static final int LONGEST = 255;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CURLED_QUOTES = Pattern.compile("[\\u2018\\u2019\\u201b\\u2032]");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d)");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^_+|_+$");

    private static final Map<Integer, String> LETTERS = letters(
            "ß ss æ ae œ oe ø o đ d ð d ħ h ı i ĸ k ł l ŋ ng ŧ t þ th ° deg × x £ ps € eur",
            "α a β b γ g δ d ε e ζ z η e θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ u φ ph χ kh ψ ps ω o",
            "а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh",
            "щ shch ы y э e ю iu я ia ђ dj є ie ѕ dz і i ј j љ lj њ nj ћ tsh џ dzh ґ g");
    private static final String SILENT = "ъь";

    private Slug() {}

    /** Returns the slug of that text, {@code unknown} if nothing is left of it. */
    public static String of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        plain = MARKS.matcher(plain).replaceAll("");
        plain = CURLED_QUOTES.matcher(plain).replaceAll("");
        plain = THOUSANDS.matcher(latin(plain)).replaceAll("");
        var slug = EDGES.matcher(OTHERS.matcher(plain).replaceAll("_")).replaceAll("");
        return slug.isEmpty() ? NOTHING : slug;
    }

    /**
     * Returns the id of that slug and number, the first without one, cut to what an id may be.
     *
     * @param domain the domain, checked
     */
    static EntityId numbered(String domain, String slug, int number) {
        var end = number == 1 ? "" : "_" + number;
        int room = LONGEST - domain.length() - 1 - end.length();
        var start = slug.length() <= room
                ? slug
                : EDGES.matcher(slug.substring(0, room)).replaceAll("");
        return new EntityId(domain, start + end);
    }

    private static String latin(String text) {
        var latin = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> SILENT.indexOf(letter) < 0)
                .forEach(letter -> latin.append(LETTERS.getOrDefault(letter, Character.toString(letter))));
        return latin.toString();
    }

    /** Reads lines of letter and replacement in turn. */
    private static Map<Integer, String> letters(String... lines) {
        var letters = new HashMap<Integer, String>();
        for (var line : lines) {
            var words = line.split(" ", -1);
            for (int i = 0; i < words.length; i += 2) letters.put(words[i].codePointAt(0), words[i + 1]);
        }
        return Map.copyOf(letters);
    }
}
