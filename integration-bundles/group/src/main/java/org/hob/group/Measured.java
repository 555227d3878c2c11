package org.hob.group;

import org.hob.state.State;

/**
 * What a sensor shows, in the unit of its group.
 *
 * @param state as it shows it
 * @param number in that unit
 */
record Measured(State state, double number) {}
