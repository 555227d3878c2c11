package org.hob.core.entity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.hob.state.State;
import org.jspecify.annotations.Nullable;

/**
 * A state's value as text, as Home Assistant writes it. Values are compared inside the home, where nobody else's code may run, so they are of the JDK's own
 * classes.
 */
final class StateText {

    private static final int LONGEST = 255;
    private static final int SHOWN = 40;

    private StateText() {}

    /**
     * Returns the text; nothing and what is not a finite number are {@code unknown}.
     *
     * @throws IllegalArgumentException if the value is too long, or nothing that can be a state
     */
    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> State.UNKNOWN;
            case Boolean on -> on ? "on" : "off";
            case Double number -> Double.isFinite(number) ? FloatText.of(number) : State.UNKNOWN;
            case Float number -> of((Object) Double.valueOf(number.toString()));
            case Byte _, Short _, Integer _, Long _ -> value.toString();
            case BigDecimal number when number.getClass() == BigDecimal.class -> checked(number.toString());
            case BigInteger number when number.getClass() == BigInteger.class -> checked(number.toString());
            case String text -> checked(text);
            case Enum<?> constant -> Names.of(constant);
            case Instant time -> IsoText.of(time.truncatedTo(ChronoUnit.SECONDS));
            case LocalDate date -> date.toString();
            case LocalTime time -> IsoText.of(time);
            case Duration length -> SpanForm.seconds(length).toString();
            default ->
                throw new IllegalArgumentException("state: a "
                        + value.getClass().getName() + " (expected: a number of the JDK's, a text or a time)");
        };
    }

    private static String checked(String text) {
        if (text.length() <= LONGEST) return text;
        throw new IllegalArgumentException("state: " + text.substring(0, SHOWN) + "… of " + text.length()
                + " characters (expected: at most " + LONGEST + ')');
    }
}
