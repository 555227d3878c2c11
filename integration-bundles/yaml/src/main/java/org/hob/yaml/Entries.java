package org.hob.yaml;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hob.home.Home;
import org.jspecify.annotations.Nullable;

/**
 * What a section runs, entry by entry, each in a scope of its own. When the files change, only those entries are restarted that say something else
 * than before; a running unchanged one goes on. Not thread-safe: made for {@link Section#take}.
 */
public final class Entries {

    private static final Logger LOG = System.getLogger(Entries.class.getName());

    /**
     * One entry of a section.
     *
     * @param key tells it from the others, and finds it again after a change: an id, a name
     * @param path the keys that lead to it, such as {@code automation[3]}
     * @param node what it says
     */
    public record Entry(String key, String path, Node node) {

        /** Returns where it is, for a {@link Binder}. */
        public Spot spot(Mistakes mistakes) {
            return new Spot(path, mistakes);
        }
    }

    /** Brings an entry to life. */
    @FunctionalInterface
    public interface Start {

        /**
         * Starts it. What is wrong is noted at the spot; what it throws is a mistake of the entry.
         *
         * <p>Turn: runs right here.
         *
         * @param home ends with the entry
         */
        void start(Home home, Entry entry, Spot spot);
    }

    private final Home home;
    private final Start start;
    private final boolean overlap;
    private final Map<String, Running> running = new LinkedHashMap<>();

    /** An entry that was started, and what was wrong with it. */
    private record Running(Entry entry, Home scope, List<Mistake> mistakes) {}

    /** Runs entries in scopes of this home; one that says something else ends before it is started anew. */
    public Entries(Home home, Start start) {
        this(home, start, false);
    }

    private Entries(Home home, Start start, boolean overlap) {
        this.home = home;
        this.start = start;
        this.overlap = overlap;
    }

    /**
     * Runs entries in scopes of this home; one that says something else is started anew in the turn in which it ends, and before it does, so that its entities
     * can be replaced. So to start it must not wait.
     */
    public static Entries overlapping(Home home, Start start) {
        return new Entries(home, start, true);
    }

    /**
     * Returns the entries of a keyed section: each under its key.
     *
     * <p>Turn: runs right here.
     *
     * @param section the section's name, with which paths begin
     */
    public static List<Entry> keyed(String section, Mapping mapping) {
        return mapping.entries().stream()
                .map(entry -> new Entry(entry.name(), section + '.' + entry.name(), entry.value()))
                .toList();
    }

    /**
     * Returns the entries of a list: each under the first of these keys that it has, else under what it says. One whose key another has already is a
     * mistake, and left out; one that says the same as another and has no key is there twice.
     *
     * <p>Turn: runs right here.
     *
     * @param section the section's name, with which paths begin
     * @param keys such as {@code id}, {@code alias}
     */
    public static List<Entry> listed(String section, Sequence sequence, List<String> keys, Mistakes mistakes) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < sequence.nodes().size(); i++) {
            Node node = sequence.nodes().get(i);
            String path = section + '[' + i + ']';
            Optional<String> key = key(node, keys);
            String unique = key.orElseGet(() -> unique(node, entries));
            Entry before = entries.get(unique);
            if (before == null) entries.put(unique, new Entry(unique, path, node));
            else refuse(node, path, unique, before, mistakes);
        }
        return List.copyOf(entries.values());
    }

    private static Optional<String> key(Node node, List<String> keys) {
        if (!(node instanceof Mapping mapping)) return Optional.empty();
        return keys.stream()
                .filter(key -> mapping.find(key).orElse(mapping) instanceof Scalar scalar && !scalar.isNull())
                .map(key -> key + ' ' + ((Scalar) mapping.find(key).orElseThrow()).text())
                .findFirst();
    }

    private static String unique(Node node, Map<String, Entry> entries) {
        String text = "says " + node;
        int count = 1;
        while (entries.containsKey(text + ' ' + count)) count++;
        return text + ' ' + count;
    }

    private static void refuse(Node node, String path, String key, Entry before, Mistakes mistakes) {
        String name = key.substring(0, key.indexOf(' '));
        Node where = node instanceof Mapping mapping ? mapping.find(name).orElse(node) : node;
        Position other = before.node().position();
        new Spot(path, mistakes)
                .key(name)
                .wrong(where, where.words(), "another " + name + "; the entry at " + other + " has it too");
    }

    /**
     * Ends what is not among them, restarts what says something else than before, starts what is new, and leaves the rest alone. All that is known to be
     * wrong with them is noted, also of those left alone. One with mistakes is started anew when it has moved in its file, so that it tells the right line.
     *
     * <p>Turn: never waits.
     */
    public void become(Collection<Entry> entries, Mistakes mistakes) {
        Map<String, Entry> wanted = new LinkedHashMap<>();
        for (Entry entry : entries) wanted.putIfAbsent(entry.key(), entry);
        running.values().removeIf(one -> ends(one, wanted.get(one.entry().key())));
        for (Entry entry : wanted.values()) {
            Running before = running.get(entry.key());
            if (before == null) running.put(entry.key(), start(entry));
            else if (!stays(before, entry.node())) home.turn(() -> restart(before, entry));
            mistakes.addAll(Objects.requireNonNull(running.get(entry.key())).mistakes());
        }
    }

    private void restart(Running before, Entry entry) {
        running.put(entry.key(), start(entry));
        before.scope().close();
    }

    /** Ends all. */
    public void clear() {
        become(List.of(), new Mistakes());
    }

    private boolean ends(Running one, @Nullable Entry wanted) {
        boolean ends = wanted == null || (!overlap && !stays(one, wanted.node()));
        if (ends) one.scope().close();
        return ends;
    }

    private static boolean stays(Running one, Node node) {
        Node before = one.entry().node();
        return node.equals(before)
                && (one.mistakes().isEmpty() || node.position().equals(before.position()));
    }

    private Running start(Entry entry) {
        Home scope = home.scope();
        Mistakes mistakes = new Mistakes();
        Spot spot = entry.spot(mistakes);
        try {
            start.start(scope, entry, spot);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, () -> entry.node().position() + ": " + entry.path() + ": cannot be started", e);
            Refusal refusal = Refusal.of(e, "an entry that can be started");
            spot.wrong(entry.node(), refusal.message(), refusal.expected());
        }
        return new Running(entry, scope, mistakes.list());
    }
}
