package org.hob.automation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The YAML word of a kind of trigger, condition or step; the service property {@code keyword}. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Keyword {

    /** Returns the word, as {@code mqtt}. */
    String value();
}
