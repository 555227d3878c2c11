package org.hob.yaml;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a component, a constant or a choice is called in files, where that is not its name in snake_case. Several names mean the same; the first is
 * the one that messages use, as in {@code @Key({"action", "service"})}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE})
public @interface Key {

    /** Returns the names. */
    String[] value();
}
