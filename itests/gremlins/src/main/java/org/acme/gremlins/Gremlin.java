package org.acme.gremlins;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** One way to do harm: a static method that takes a {@link Stage} and returns the job that does it. */
@Retention(RUNTIME)
@Target(METHOD)
public @interface Gremlin {

    /** Returns what it is called. */
    String value();

    /** Returns which of the operations that were tried on Home Assistant's loop it is. */
    String[] like() default {};

    /** Returns where it is tried. */
    Where[] in() default {Where.CALLBACK, Where.COROUTINE};

    /** Returns the nested classes whose lines are its own too. */
    Class<?>[] with() default {};

    /** Returns packages of a library in its bundle, whose lines are its own too: {@code org/sqlite/}. */
    String library() default "";

    /** Returns whether it goes on until it is told to stop. */
    boolean endless() default false;

    /** Returns whether it does nothing that anybody would have to notice. */
    boolean harmless() default false;

    /** Returns whether it needs the slow machine. */
    boolean slowMachine() default false;

    /** Returns what it wants of the terminal: nothing, that somebody types a line, or that nobody reads for a second. */
    Terminal terminal() default Terminal.AS_EVER;

    /** Returns the method that a second bundle is provoked with at the same time. */
    String partner() default "";

    /** Returns whether threads of it, and so its classes, can never go away, whoever asks. */
    boolean stays() default false;

    /** Returns how its bundle starts and stops. */
    Manner manner() default Manner.GOOD;

    /** Returns the component in its bundle. */
    Class<? extends Component> component() default Component.class;

    /** What happens at the terminal meanwhile. */
    enum Terminal {
        AS_EVER,
        TYPES_LATE,
        DEAF
    }
}
