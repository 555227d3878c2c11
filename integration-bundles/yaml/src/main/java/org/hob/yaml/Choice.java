package org.hob.yaml;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A sealed interface whose records are chosen from in a file. With {@link #by} the value of that key names the record, as in
 * {@code trigger: state}; without, the record is the first of which a key stands there that is its name, as in {@code delay: 5}. A record's names
 * are its {@link Key}, else its own in snake_case.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Choice {

    /** Returns the names of the key whose value chooses; none: the keys themselves choose. */
    String[] by() default {};
}
