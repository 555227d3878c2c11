package org.hob.entity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The limits of a number, or of a duration in seconds. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {

    /** Returns the lowest value. */
    double min();

    /** Returns the highest value. */
    double max();

    /** Returns whether what is beyond them is brought to them, as Home Assistant does with some numbers; else it is refused. */
    boolean clamps() default false;
}
