package org.hob.job;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Runs on the loop and may wait anywhere; others have their turns meanwhile. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, TYPE})
public @interface Coroutine {

    /** Returns what happens when it is to start again while it is still running. */
    Overlap value() default Overlap.PARALLEL;
}
