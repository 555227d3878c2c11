package org.hob.configuration;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which configuration a file is about: {@code <pid>.cfg.json}, or {@code <factory pid>~<name>.cfg.json} for one of several. */
record ConfName(String type, Optional<String> name) {

    static final String SUFFIX = ".cfg.json";

    private static final String PART = "[\\p{Alnum}_.-]+";
    private static final Pattern FILE = Pattern.compile("(" + PART + ")(?:~(" + PART + "))?\\.cfg\\.json");

    static Optional<ConfName> ofFile(String file) {
        Matcher parts = FILE.matcher(file);
        return parts.matches()
                ? Optional.of(new ConfName(parts.group(1), Optional.ofNullable(parts.group(2))))
                : Optional.empty();
    }

    /** The name of a configuration that is in force, if it could have come from a file. */
    static Optional<ConfName> ofPid(String pid) {
        return ofFile(pid + SUFFIX);
    }

    /** The name for a configuration that has none yet: after its own {@code name}, or with the first free number. */
    static ConfName invent(String factoryPid, Optional<String> wish, Set<String> pids) {
        Optional<ConfName> wished = wish.map(ConfName::slug)
                .filter(slug -> !slug.isEmpty())
                .map(slug -> new ConfName(factoryPid, Optional.of(slug)));
        if (wished.isPresent() && !pids.contains(wished.get().pid())) return wished.get();
        String stem = wished.flatMap(ConfName::name).map(slug -> slug + "-").orElse("");
        for (int i = 1; ; i++) {
            ConfName numbered = new ConfName(factoryPid, Optional.of(stem + i));
            if (!pids.contains(numbered.pid())) return numbered;
        }
    }

    private static String slug(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_-]+", "-")
                .replaceAll("^-+|-+$", "");
    }

    String pid() {
        return type + name.map(n -> "~" + n).orElse("");
    }

    String file() {
        return pid() + SUFFIX;
    }

    /** As it stands in log lines. */
    @Override
    public String toString() {
        return "conf/" + file();
    }
}
