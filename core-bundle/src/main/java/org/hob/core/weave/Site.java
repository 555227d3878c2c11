package org.hob.core.weave;

import org.hob.guard.Harm;

/**
 * A call in the code of a bundle that may keep the turn.
 *
 * @param place the line, {@code Lamp.onMotion (Lamp.java:42)}
 * @param called what is called, {@code Files.readString}
 * @param harm what that does
 */
record Site(String place, String called, Harm harm) {}
