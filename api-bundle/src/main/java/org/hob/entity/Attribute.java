package org.hob.entity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the attribute, and the field of an action, that one record of a sealed interface is written as: its component, or the list of them.
 *
 * <p>{@code @Attribute("hs_color") record Hs(double hue, double saturation) implements Color} is {@code hs_color: [30, 80]}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Attribute {

    /** Returns the name. */
    String value();
}
