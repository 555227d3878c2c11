package org.hob.core.entity;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hob.action.Action;
import org.hob.domain.Light;
import org.hob.domain.Switch;
import org.hob.entity.Allows;
import org.hob.entity.Attribute;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.junit.jupiter.api.Test;

/** Domains that are not as they have to be: each error names class, component and expectation. */
@SuppressWarnings({"UnusedVariable", "UnusedMethod", "SameNameButDifferent"}) // the classes are only looked at
class RefusedDomainsTest {

    private final Domains domains = new Domains();

    @Test
    void noDomain() {
        assertRefused(NoDomain.class, "NoDomain: no domain (expected: a class with @Domain above it)");
        assertRefused(WrongName.class, "WrongName: @Domain(\"Light!\") (expected: small letters");
        assertRefused(NoEntity.class, "NoEntity: no entity (expected: a class that extends Entity)");
    }

    @Test
    void reading() {
        assertRefused(Empty.class, "Empty$Reading: empty (expected: the state as first component)");
        assertRefused(
                ListState.class, "ListState$Reading.all: java.util.List<java.lang.String> (expected: a number, a text");
        assertRefused(
                ArrayAttribute.class, "ArrayAttribute$Reading.bytes: byte[] (expected: boolean, a number, String");
        assertRefused(MutableAttribute.class, "MutableAttribute$Reading.since: java.util.Date (expected:");
        assertRefused(ObjectAttribute.class, "ObjectAttribute$Reading.any: java.lang.Object (expected:");
        assertRefused(NestedOptional.class, "NestedOptional$Reading.names: java.util.List<java.util.Optional");
        assertRefused(
                NumberKeys.class,
                "NumberKeys$Reading.byNumber: java.util.Map<java.lang.Integer, java.lang.String> (expected:");
        assertRefused(OwnEquals.class, "OwnEquals$Reading.equals: written by hand (expected: the one that each record");
        for (var hidden : List.of(InAList.class, InAnOptional.class, InAChoice.class)) {
            assertRefused(hidden, "Own.hashCode: written by hand (expected: the one that each record");
        }
        assertRefused(Endless.class, "Endless$Reading: holds itself (expected: records that end)");
        assertRefused(Unnamed.class, "Unnamed$Reading.way: ");
        assertRefused(Unnamed.class, "(expected: Left to be a record with @Attribute)");
        assertRefused(Twice.class, "(expected: each name once)");
    }

    @Test
    void features() {
        assertRefused(NoBits.class, "NoBits$Feature.A: no @Allows (expected: one with its bit)");
        assertRefused(SameBits.class, "SameBits$Feature.B: bit 1 (expected: a power of two, no other's)");
        assertRefused(NoFeatures.class, "NoFeatures.Traits: no features (expected: a component Set<Feature> features");
    }

    @Test
    void actions() {
        assertRefused(
                NoMethod.class, "NoMethod$Open: an action without a method (expected: void open(Open) in its domain)");
        assertRefused(
                WrongAnswer.class,
                "WrongAnswer$Ask: an action without a method (expected: Answer ask(Ask) in its domain)");
        assertRefused(
                NoRecord.class, "NoRecord.open(org.hob.domain.Switch$TurnOn): a method without an action (expected:");
        assertRefused(ClassAction.class, "ClassAction$Open: no action (expected: a record that is an Action");
    }

    @Test
    void traitsOfAnotherDomain() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> domains.of(new Foreign()))
                .withMessage("traits of traitless: org.hob.domain.Light$Traits (expected: org.hob.entity.NoTraits)");
    }

    private void assertRefused(Class<?> domain, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> domains.of(domain))
                .withMessageContaining(message);
    }

    abstract static class Bare<R extends Record> extends Entity<R> {
        Bare() {
            super(EntityDescription.named("x"), Light.Traits.ON_OFF);
        }
    }

    record OnOff(boolean on) {}

    abstract static class NoDomain extends Bare<OnOff> {}

    @Domain("Light!")
    abstract static class WrongName extends Bare<OnOff> {}

    @Domain("no_entity")
    static class NoEntity {}

    @Domain("traitless")
    static class Foreign extends Bare<OnOff> {}

    @Domain("empty")
    abstract static class Empty extends Bare<Empty.Reading> {
        record Reading() {}
    }

    @Domain("list_state")
    abstract static class ListState extends Bare<ListState.Reading> {
        record Reading(List<String> all) {}
    }

    @Domain("array_attribute")
    abstract static class ArrayAttribute extends Bare<ArrayAttribute.Reading> {
        @SuppressWarnings("ArrayRecordComponent")
        record Reading(boolean on, byte[] bytes) {}
    }

    @Domain("mutable_attribute")
    abstract static class MutableAttribute extends Bare<MutableAttribute.Reading> {
        @SuppressWarnings("JavaUtilDate")
        record Reading(boolean on, Date since) {}
    }

    @Domain("object_attribute")
    abstract static class ObjectAttribute extends Bare<ObjectAttribute.Reading> {
        record Reading(boolean on, Object any) {}
    }

    @Domain("nested_optional")
    abstract static class NestedOptional extends Bare<NestedOptional.Reading> {
        record Reading(boolean on, List<Optional<String>> names) {}
    }

    @Domain("number_keys")
    abstract static class NumberKeys extends Bare<NumberKeys.Reading> {
        record Reading(boolean on, Map<Integer, String> byNumber) {}
    }

    @Domain("endless")
    abstract static class Endless extends Bare<Endless.Reading> {
        record Reading(boolean on, List<Reading> more) {}
    }

    @Domain("unnamed")
    abstract static class Unnamed extends Bare<Unnamed.Reading> {
        record Reading(boolean on, Way way) {}

        sealed interface Way {}

        record Left(int x) implements Way {}
    }

    @Domain("twice")
    abstract static class Twice extends Bare<OnOff> {
        record Traits(int someName, int some_name) {}
    }

    @Domain("no_bits")
    abstract static class NoBits extends Bare<OnOff> {
        enum Feature {
            A
        }

        record Traits(Set<Feature> features) {}
    }

    @Domain("same_bits")
    abstract static class SameBits extends Bare<OnOff> {
        enum Feature {
            @Allows(bit = 1)
            A,
            @Allows(bit = 1)
            B
        }

        record Traits(Set<Feature> features) {}
    }

    @Domain("no_features")
    abstract static class NoFeatures extends Bare<OnOff> {
        enum Feature {
            @Allows(bit = 1)
            A
        }

        record Traits(int features) {}
    }

    @Domain("no_method")
    abstract static class NoMethod extends Bare<OnOff> {
        record Open() implements Action {}

        private void open(Open how) {}
    }

    record Answer(int x) {}

    @Domain("wrong_answer")
    abstract static class WrongAnswer extends Bare<OnOff> {
        record Ask() implements Action.Asking<Answer> {}

        abstract void ask(Ask how);
    }

    @Domain("no_record")
    abstract static class NoRecord extends Bare<OnOff> {
        abstract void open(Switch.TurnOn how);
    }

    @Domain("class_action")
    abstract static class ClassAction extends Bare<OnOff> {
        static class Open implements Action {}
    }

    record Own(int value) {
        @Override
        public int hashCode() {
            return value;
        }
    }

    @Domain("in_a_list")
    abstract static class InAList extends Bare<InAList.Reading> {
        record Reading(boolean on, Map<String, List<Own>> all) {}
    }

    @Domain("in_an_optional")
    abstract static class InAnOptional extends Bare<InAnOptional.Reading> {
        record Reading(boolean on, Optional<Own> one) {}
    }

    @Domain("in_a_choice")
    abstract static class InAChoice extends Bare<InAChoice.Reading> {
        record Reading(boolean on, Way way) {}

        sealed interface Way {}

        @Attribute("left")
        record Left(List<Own> own) implements Way {}
    }

    @Domain("own_equals")
    abstract static class OwnEquals extends Entity<OwnEquals.Reading> {
        record Reading(int value) {
            @Override
            public boolean equals(Object other) {
                return other instanceof Reading;
            }

            @Override
            public int hashCode() {
                return 0;
            }
        }

        OwnEquals() {
            super(EntityDescription.named("own"), new org.hob.entity.NoTraits());
        }
    }
}
