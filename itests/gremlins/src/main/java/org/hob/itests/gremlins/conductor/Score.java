package org.hob.itests.gremlins.conductor;

import java.util.List;

/**
 * What is to be done.
 *
 * @param orders the gremlins, one after the other
 * @param guest a bundle that comes and goes to see whether one still can
 * @param soakMinutes how long all of them are let out together; 0 for one after the other
 * @param warm whether each that can be let out again is measured the third time, when all classes are loaded and the guard knows the place
 */
public record Score(List<Order> orders, String guest, int soakMinutes, boolean warm) {}
