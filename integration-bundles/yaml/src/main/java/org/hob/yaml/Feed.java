package org.hob.yaml;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives one section what the files say, when it has changed: one call at a time, the newest last. */
final class Feed {

    private static final Logger LOG = System.getLogger(Feed.class.getName());

    private final Section section;
    private @Nullable Offer next;
    private @Nullable Node given;
    private List<Mistake> own = List.of();
    private boolean isRunning;

    private record Offer(Node node, Mistakes known) {}

    Feed(Section section) {
        this.section = section;
    }

    Section section() {
        return section;
    }

    /** What the section found wrong. */
    synchronized List<Mistake> own() {
        return own;
    }

    /** Takes what the files say, and returns whether {@link #run} is to be run for it. One with mistakes is given it anew, for it may have moved. */
    synchronized boolean offer(Node node, Mistakes known) {
        if (node.equals(given) && own.isEmpty() && next == null) return false;
        next = new Offer(node, known);
        if (isRunning) return false;
        isRunning = true;
        return true;
    }

    /** Gives the section what is new, until nothing is. */
    void run() {
        for (Offer offer = take(); offer != null; offer = take()) {
            List<Mistake> before = offer.known().list();
            Mistakes mistakes = offer.known();
            try {
                section.take(offer.node(), mistakes);
            } catch (RuntimeException e) {
                failed(e, offer.node(), mistakes);
            }
            done(
                    offer.node(),
                    mistakes.list().stream()
                            .filter(one -> !before.contains(one))
                            .toList());
        }
    }

    private void failed(RuntimeException e, Node node, Mistakes mistakes) {
        LOG.log(Level.WARNING, () -> section.name() + ": cannot be made what the files say", e);
        Refusal refusal = Refusal.of(e, "a section that its bundle can read");
        new Spot(section.name(), mistakes).wrong(node, refusal.message(), refusal.expected());
    }

    private synchronized @Nullable Offer take() {
        Offer offer = next;
        next = null;
        if (offer == null) isRunning = false;
        return offer;
    }

    private synchronized void done(Node node, List<Mistake> mistakes) {
        given = node;
        own = mistakes;
    }
}
