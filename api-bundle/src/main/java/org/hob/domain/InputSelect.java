package org.hob.domain;

import java.util.List;
import org.hob.action.Action;
import org.hob.entity.Doc;
import org.hob.entity.Domain;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.jspecify.annotations.Nullable;

/** A choice that people and automations make. */
@Domain("input_select")
public abstract class InputSelect extends Entity<InputSelect.Reading> {

    /**
     * What it shows.
     *
     * @param option what is chosen
     * @param options what there is to choose
     */
    public record Reading(String option, List<String> options) {

        /** Copies the options. */
        public Reading {
            options = List.copyOf(options);
        }
    }

    /**
     * What is known of it beforehand.
     *
     * @param editable whether it can be changed elsewhere than in a file
     */
    public record Traits(boolean editable) {}

    /** Chooses that option. */
    @Doc("Chooses that option.")
    public record SelectOption(@Doc("One of the options") String option) implements Action {}

    /** Chooses the first option. */
    @Doc("Chooses the first option.")
    public record SelectFirst() implements Action {}

    /** Chooses the last option. */
    @Doc("Chooses the last option.")
    public record SelectLast() implements Action {}

    /** Chooses the next option. */
    @Doc("Chooses the next option.")
    public record SelectNext(
            @Doc("Whether the first comes after the last; yes if nothing is said") @Nullable
            Boolean cycle) implements Action {}

    /** Chooses the option before. */
    @Doc("Chooses the option before.")
    public record SelectPrevious(
            @Doc("Whether the last comes before the first; yes if nothing is said") @Nullable
            Boolean cycle) implements Action {}

    /** Gives it other options. */
    @Doc("Gives it other options, until it is read from its file again.")
    public record SetOptions(
            @Doc("The options, one or more") List<String> options) implements Action {

        /**
         * Copies the options.
         *
         * @throws IllegalArgumentException if there is none
         */
        public SetOptions {
            options = List.copyOf(options);
            if (options.isEmpty()) throw new IllegalArgumentException("one option or more");
        }
    }

    /** Makes one. */
    protected InputSelect(EntityDescription description, Traits traits) {
        super(description, traits);
    }

    /** Chooses that option. */
    public abstract void selectOption(SelectOption how) throws Exception;

    /** Chooses the first option. */
    public abstract void selectFirst(SelectFirst how) throws Exception;

    /** Chooses the last option. */
    public abstract void selectLast(SelectLast how) throws Exception;

    /** Chooses the next option. */
    public abstract void selectNext(SelectNext how) throws Exception;

    /** Chooses the option before. */
    public abstract void selectPrevious(SelectPrevious how) throws Exception;

    /** Gives it other options. */
    public abstract void setOptions(SetOptions how) throws Exception;
}
