package org.hob.entity;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** One sentence for people, in the console, in errors and in the generated manual. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Doc {

    /** Returns the sentence. */
    String value();
}
