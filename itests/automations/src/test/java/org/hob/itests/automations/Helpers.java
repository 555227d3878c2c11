package org.hob.itests.automations;

import java.util.List;
import org.hob.controls.Counters;
import org.hob.controls.InputBooleans;
import org.hob.controls.InputButtons;
import org.hob.controls.InputDatetimes;
import org.hob.controls.InputNumbers;
import org.hob.controls.InputSelects;
import org.hob.controls.InputTexts;
import org.hob.controls.Schedules;
import org.hob.controls.Timers;

/** The components of what people and automations set. */
final class Helpers {

    static final List<Class<?>> ALL = List.of(
            Counters.class,
            InputBooleans.class,
            InputButtons.class,
            InputDatetimes.class,
            InputNumbers.class,
            InputSelects.class,
            InputTexts.class,
            Schedules.class,
            Timers.class);

    private Helpers() {}
}
