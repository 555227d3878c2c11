package org.hob.yaml;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives one section what the files say, when it has changed: one call at a time, the newest last. */
final class Feed {

    private static final Logger LOG = System.getLogger(Feed.class.getName());

    private final Section section;
    private final Consumer<Section> ahead;
    private boolean isPrepared;
    private @Nullable Offer next;
    private @Nullable Node given;
    private List<Mistake> own = List.of();
    private boolean isRunning;

    private record Offer(Node node, Mistakes known) {}

    /**
     * Makes one.
     *
     * @param ahead is done before the section is given anything for the first time
     */
    Feed(Section section, Consumer<Section> ahead) {
        this.section = section;
        this.ahead = ahead;
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
                prepare(offer.node());
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

    private void prepare(Node node) {
        if (isPrepared || isEmpty(node)) return;
        isPrepared = true;
        ahead.accept(section);
    }

    private static boolean isEmpty(Node node) {
        return switch (node) {
            case Sequence list -> list.nodes().isEmpty();
            case Mapping mapping -> mapping.entries().isEmpty();
            case Scalar scalar -> scalar.isNull();
            default -> false;
        };
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
