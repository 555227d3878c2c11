package org.hob.entity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hob.action.Action;

/** On a constant of a domain's {@code Feature} enum: the actions that only entities with that feature take. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Allows {

    /** Returns the actions. */
    Class<? extends Action>[] value() default {};

    /** Returns the feature's bit in Home Assistant's {@code supported_features}. */
    int bit();
}
