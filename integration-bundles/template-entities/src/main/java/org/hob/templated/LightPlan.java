package org.hob.templated;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.hob.automation.parts.Sequence;
import org.hob.domain.Light.ColorMode;
import org.hob.entity.Entity;
import org.hob.entity.EntityDescription;
import org.hob.state.EntityId;
import org.hob.template.Template;
import org.hob.yaml.Default;
import org.hob.yaml.Key;
import org.jspecify.annotations.Nullable;

/** What stands for a light. */
record LightPlan(
        @Nullable Template name,
        @Nullable Template icon,
        @Nullable Template picture,
        @Nullable Template availability,
        Map<String, Template> attributes,
        @Nullable String uniqueId,
        @Nullable EntityId defaultEntityId,
        @Nullable Template state,

        @Default("false") boolean optimistic,

        @Nullable Template level,
        @Nullable Template temperature,

        @Key({"hs", "color"}) @Nullable Template hs,

        @Nullable Template rgb,
        @Nullable Template effect,
        @Nullable Template effectList,
        @Nullable Template minMireds,
        @Nullable Template maxMireds,
        @Nullable Template supportsTransition,
        Sequence turnOn,
        Sequence turnOff,
        @Nullable Sequence setLevel,
        @Nullable Sequence setTemperature,

        @Key({"set_hs", "set_color"}) @Nullable Sequence setHs,

        @Nullable Sequence setRgb,
        @Nullable Sequence setEffect)
        implements Look {

    LightPlan {
        boolean some = effect != null || effectList != null || setEffect != null;
        if (some && (effect == null || effectList == null || setEffect == null)) {
            throw new IllegalArgumentException("effect: alone (expected: effect, effect_list and set_effect, or none)");
        }
    }

    @Override
    public String usual() {
        return "Template Light";
    }

    @Override
    public boolean isAssumed() {
        return state == null || optimistic;
    }

    @Override
    public Entity<?> make(Setting in, EntityDescription as) {
        return new ComputedLight(in, as, this);
    }

    /** Returns the ways in which it can shine: those for which there are steps. */
    Set<ColorMode> modes() {
        var modes = EnumSet.noneOf(ColorMode.class);
        if (setTemperature != null) modes.add(ColorMode.COLOR_TEMP);
        if (setHs != null) modes.add(ColorMode.HS);
        if (setRgb != null) modes.add(ColorMode.RGB);
        if (modes.isEmpty()) modes.add(setLevel == null ? ColorMode.ONOFF : ColorMode.BRIGHTNESS);
        return modes;
    }
}
