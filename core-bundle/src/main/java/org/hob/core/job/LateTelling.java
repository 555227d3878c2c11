package org.hob.core.job;

/**
 * What a lane is told later than it happened: the listeners from one place to another, each in a segment of its own, which puts the next one into its place. So
 * what waits is as many segments as events, however many hear them.
 */
final class LateTelling extends CallbackSegment {

    private final Deliveries deliveries;
    private final Occasion occasion;
    private final int at;
    private final int end;

    /** Makes one for the listeners from that place to before the other, which are of one lane. */
    LateTelling(Deliveries deliveries, Occasion occasion, int at, int end) {
        super(occasion.listeners[at].scope(), occasion.listeners[at].late().type(), occasion.cause);
        this.deliveries = deliveries;
        this.occasion = occasion;
        this.at = at;
        this.end = end;
    }

    @Override
    @SuppressWarnings("unchecked")
    void run() throws Exception {
        scope().inHome(this::begin);
        ((Registration<Object>) occasion.listeners[at]).tellLate(occasion.what, occasion.cause);
    }

    private void begin() {
        deliveries.goesOn(occasion);
        goOn();
    }

    private void goOn() {
        if (at + 1 < end) scope().lane().holdFirst(new LateTelling(deliveries, occasion, at + 1, end));
    }

    /** Tells the others: only this one's scope may have ended. */
    @Override
    void refuse() {
        if (!scope().lane().isShutOut() && !scope().lane().gate().isRefusing()) goOn();
    }
}
