package org.hob.template.python;

import java.util.function.Supplier;

/** What is not there: empty when it is printed, gone through or tested, with a warning; everything else with it fails. */
public final class Undefined {

    private final Meter meter;
    private final Supplier<String> message;

    private Undefined(Meter meter, Supplier<String> message) {
        this.meter = meter;
        this.message = message;
    }

    /** Returns what a variable without a value is. */
    public static Undefined variable(Meter meter, String name) {
        return new Undefined(meter, () -> Repr.of(name) + " is undefined");
    }

    /** Returns what an attribute or element is that a value does not have. */
    public static Undefined part(Meter meter, Object of, Object name) {
        return new Undefined(
                meter,
                () -> Kinds.described(of)
                        + (name instanceof String ? " has no attribute " : " has no element ")
                        + Repr.of(name));
    }

    /** Returns what is missing for that reason. */
    public static Undefined because(Meter meter, String why) {
        return new Undefined(meter, () -> why);
    }

    /** Returns why it is not there. */
    public String message() {
        return message.get();
    }

    /** Takes note that it was used where nothing fails. */
    public void used() {
        meter.warn(message());
    }

    /** Returns the error of everything else that is done with it. */
    public Raised failure() {
        return Raised.of(Raised.Kind.UNDEFINED, message());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Undefined;
    }

    @Override
    public int hashCode() {
        return Undefined.class.hashCode();
    }
}
