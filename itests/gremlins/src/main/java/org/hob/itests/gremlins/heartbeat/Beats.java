package org.hob.itests.gremlins.heartbeat;

/**
 * How late the beats of one kind came in a stretch of time.
 *
 * @param kind callback, coroutine, worker, or machine: a plain thread that has nothing to do with the house
 * @param count how many came
 * @param maxMillis how late at most, one that has not come yet included
 * @param p999Millis how late all but one in a thousand
 */
public record Beats(String kind, int count, double maxMillis, double p999Millis) {}
