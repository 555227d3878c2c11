package org.hob.core.boot;

import java.util.concurrent.atomic.LongAdder;
import org.hob.core.job.Loop;

/** A loop that listens to the brackets of this machine, as {@link Hearing} has it do in a framework, and how often it heard of something. */
public final class Listening implements AutoCloseable {

    private final LongAdder heard = new LongAdder();
    private final LongAdder handOvers = new LongAdder();
    private final AutoCloseable listener;

    /**
     * Begins. All classes that hearing takes have to be loaded.
     *
     * @throws IllegalStateException in a machine without brackets
     */
    public Listening(Loop loop) {
        var brackets = Brackets.ofThisJvm()
                .orElseThrow(
                        () -> new IllegalStateException("java.lang.HobBracket: none (expected: that of the agent)"));
        // So that no class is loaded when the first call is heard.
        heard.increment();
        handOvers.increment();
        heard.reset();
        handOvers.reset();
        var turn = loop.turn();
        var calls = loop.blockingCalls();
        listener = brackets.tell(
                calls.threads(),
                place -> {
                    long token = calls.begin(place);
                    if (token != 0) {
                        heard.increment();
                        if (!turn.isHeld()) handOvers.increment();
                    }
                    return token;
                },
                calls::end);
    }

    /** Returns how many calls that may block it has heard of. */
    public long heard() {
        return heard.sum();
    }

    /** Returns how many jobs have handed the turn over before such a call. */
    public long handOvers() {
        return handOvers.sum();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }
}
