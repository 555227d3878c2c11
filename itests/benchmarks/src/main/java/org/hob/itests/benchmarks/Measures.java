package org.hob.itests.benchmarks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which metric a JMH method gives. Parameters stand in braces; one that is called {@code peer} says beside whom it is measured. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Measures {

    /** The name of the metric, which ends with its unit: {@code fire_{listeners}_per_s}. */
    String value();
}
