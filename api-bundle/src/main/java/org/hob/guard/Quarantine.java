package org.hob.guard;

import java.time.Instant;

/**
 * An owner that is kept out of the house: nothing of it is started, its entities are unavailable.
 *
 * @param owner who
 * @param bundle the symbolic name of its bundle
 * @param why in a sentence
 * @param since since when
 * @param times how often within an hour
 * @param forGood whether only the user lets it back, and no more an update or a restart of the bundle
 */
public record Quarantine(String owner, String bundle, String why, Instant since, int times, boolean forGood) {}
