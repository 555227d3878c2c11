package org.hob.core.weave;

import java.lang.classfile.constantpool.MethodHandleEntry;
import org.hob.guard.Harm;

/** What is woven in at one instruction. */
sealed interface Stitch {

    /** Before a jump back: may this job go on? */
    record GoOn() implements Stitch {}

    /** Before a call that may block: it is about to. */
    record Before(String called, Harm harm) implements Stitch {}

    /** In place of a reference to a method that may block: one to a method of the same class that says so and calls it. */
    record Detour(MethodHandleEntry to, Before before) implements Stitch {}

    GoOn GO_ON = new GoOn();
}
