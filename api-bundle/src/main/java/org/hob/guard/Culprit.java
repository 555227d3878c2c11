package org.hob.guard;

import java.time.Duration;
import java.time.Instant;

/**
 * One place in the code of a bundle that kept the turn too long or broke a rule of it, with how often.
 *
 * @param bundle the symbolic name of the bundle
 * @param owner for whom it ran last
 * @param place the line: {@code Lamp.onMotion (Lamp.java:42)}
 * @param called what was called there, {@code Files.readString}; empty if it computed itself
 * @param inCallback whether a callback did it; or else a coroutine
 * @param harm what it did
 * @param outcome the hardest that became of it
 * @param count how often
 * @param takeOvers how often the turn was taken because of it
 * @param total how long all together
 * @param longest how long at most
 * @param last when last
 * @param remedy what to do about it, in a sentence, with a link into the documentation
 */
public record Culprit(
        String bundle,
        String owner,
        String place,
        String called,
        boolean inCallback,
        Harm harm,
        Outcome outcome,
        long count,
        long takeOvers,
        Duration total,
        Duration longest,
        Instant last,
        String remedy) {}
