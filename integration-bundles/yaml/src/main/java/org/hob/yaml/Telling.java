package org.hob.yaml;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells in the log what is wrong, once, and again when it has changed. Not thread-safe. */
final class Telling {

    private static final Logger LOG = System.getLogger("org.hob.yaml");
    private static final int MOST = 50;

    private Set<String> told = Set.of();
    private Set<String> keptTold = Set.of();
    private Set<String> unknownTold = Set.of();

    /** These are all mistakes that there are now. */
    void mistakes(Collection<Mistake> mistakes) {
        Set<String> now = mistakes.stream().map(Mistake::toString).collect(Collectors.toSet());
        List<String> news = mistakes.stream()
                .map(Mistake::toString)
                .filter(line -> !told.contains(line))
                .distinct()
                .toList();
        news.stream().limit(MOST).forEach(line -> LOG.log(Level.WARNING, line));
        if (news.size() > MOST) {
            LOG.log(
                    Level.WARNING,
                    () -> (news.size() - MOST) + " more mistakes in conf/: bin/hob check tells them all");
        }
        if (now.isEmpty() && !told.isEmpty()) LOG.log(Level.INFO, "conf/: all mistakes are put right");
        told = now;
    }

    /** These files are wrong, and what they said before stays in force. */
    void kept(Set<String> files) {
        Set<String> news = new HashSet<>(files);
        news.removeAll(keptTold);
        news.forEach(file -> LOG.log(Level.WARNING, () -> file + ": what it said before stays in force"));
        keptTold = Set.copyOf(files);
    }

    /** Nobody reads these keys. */
    void unknown(Map<String, Position> keys, Collection<String> known) {
        Set<String> news = new HashSet<>(keys.keySet());
        news.removeAll(unknownTold);
        unknownTold = Set.copyOf(keys.keySet());
        if (!news.isEmpty()) LOG.log(Level.WARNING, () -> unread(news, known));
    }

    static String unread(Set<String> keys, Collection<String> known) {
        List<String> shown = keys.stream()
                .sorted()
                .map(key -> Words.nearest(key, known)
                        .map(near -> key + " (" + near + " is meant?)")
                        .orElse(key))
                .toList();
        return "conf/" + Assembly.FILE + ": nobody reads " + String.join(", ", shown);
    }
}
