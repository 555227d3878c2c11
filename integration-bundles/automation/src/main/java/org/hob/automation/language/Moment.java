package org.hob.automation.language;

import java.time.Duration;

/**
 * When something happens each day, or whenever an entity says.
 *
 * @param time the time
 * @param offset how much later; earlier if it is negative
 */
public record Moment(ClockTime time, Duration offset) {}
