package org.hob.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.osgi.service.metatype.AttributeDefinition;

class AttributeRuleTest {

    @Test
    void valueOfItsKind_fits() {
        fits(AttributeDefinition.INTEGER, 1883);
        fits(AttributeDefinition.INTEGER, "1883");
        fits(AttributeDefinition.LONG, 5_000_000_000L);
        fits(AttributeDefinition.DOUBLE, 1);
        fits(AttributeDefinition.DOUBLE, "-1.5e3");
        fits(AttributeDefinition.BOOLEAN, true);
        fits(AttributeDefinition.BOOLEAN, "false");
        fits(AttributeDefinition.STRING, 5);
        fits(AttributeDefinition.PASSWORD, "secret");
    }

    @Test
    void valueOfAnotherKind_isRefused() {
        refused(AttributeDefinition.INTEGER, "abc", "port: abc (expected: a whole number)");
        refused(AttributeDefinition.INTEGER, 1.5, "port: 1.5 (expected: a whole number)");
        refused(AttributeDefinition.INTEGER, true, "port: true (expected: a whole number)");
        refused(AttributeDefinition.DOUBLE, "", "port:  (expected: a number)");
        refused(AttributeDefinition.BOOLEAN, "yes", "port: yes (expected: true or false)");
        refused(AttributeDefinition.STRING, new String[] {"a", "b"}, "port: [a, b] (expected: a string, not an array)");
    }

    @Test
    void arrayOfMany_isCheckedOneByOne() {
        AttributeRule rule =
                new AttributeRule(new OneAttribute(AttributeDefinition.INTEGER, Integer.MAX_VALUE, List.of()));
        assertThatCode(() -> rule.check(1, "ports", new Integer[] {1, 2})).doesNotThrowAnyException();
        assertThatExceptionOfType(WrongConf.class)
                .isThrownBy(() -> rule.check(7, "ports", new String[] {"1", "x"}))
                .withMessage("ports: x (expected: a whole number)")
                .satisfies(e -> assertThat(e.line()).isEqualTo(7));
    }

    @Test
    void valueOutsideItsOptions_isRefused() {
        AttributeRule rule = new AttributeRule(new OneAttribute(AttributeDefinition.STRING, 0, List.of("low", "high")));
        assertThatCode(() -> rule.check(1, "level", "low")).doesNotThrowAnyException();
        assertThatExceptionOfType(WrongConf.class)
                .isThrownBy(() -> rule.check(1, "level", "middle"))
                .withMessage("level: middle (expected: one of low, high)");
    }

    private static void fits(int type, Object value) {
        assertThatCode(() -> new AttributeRule(new OneAttribute(type, 0, List.of())).check(1, "port", value))
                .doesNotThrowAnyException();
    }

    private static void refused(int type, Object value, String message) {
        assertThatExceptionOfType(WrongConf.class)
                .isThrownBy(() -> new AttributeRule(new OneAttribute(type, 0, List.of())).check(1, "port", value))
                .withMessage(message);
    }

    /** An attribute that says of what type it is, and no more. */
    private record OneAttribute(int type, int cardinality, List<String> options) implements AttributeDefinition {

        @Override
        public String getName() {
            return "port";
        }

        @Override
        public String getID() {
            return "port";
        }

        @Override
        public String getDescription() {
            return "";
        }

        @Override
        public int getCardinality() {
            return cardinality;
        }

        @Override
        public int getType() {
            return type;
        }

        @Override
        public String[] getOptionValues() {
            return options.toArray(String[]::new);
        }

        @Override
        public String[] getOptionLabels() {
            return options.toArray(String[]::new);
        }

        @Override
        public @Nullable String validate(String value) {
            return null;
        }

        @Override
        public String @Nullable [] getDefaultValue() {
            return null;
        }
    }
}
