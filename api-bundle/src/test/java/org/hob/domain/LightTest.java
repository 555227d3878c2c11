package org.hob.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hob.domain.Light.ColorMode;
import org.hob.domain.Light.Feature;
import org.hob.domain.Light.Reading;
import org.hob.domain.Light.Traits;
import org.hob.domain.Light.TurnOn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LightTest {

    @Test
    void traits_copyWhatTheyAreGiven() {
        var modes = new HashSet<>(Set.of(ColorMode.HS));
        var effects = new ArrayList<>(List.of("rainbow"));
        var traits = new Traits(modes, effects, null, null, EnumSet.noneOf(Feature.class));
        modes.clear();
        effects.clear();
        assertThat(traits.supportedColorModes()).containsExactly(ColorMode.HS);
        assertThat(traits.effectList()).containsExactly("rainbow");
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(traits.features()::clear);
    }

    @Test
    void traits_haveWhitesOnlyWhereThereAreSome() {
        assertThat(Traits.DIMMABLE.minColorTempKelvin()).isNull();
        assertThat(Traits.of(ColorMode.COLOR_TEMP).minColorTempKelvin()).isEqualTo(2000);
        assertThat(Traits.of(ColorMode.COLOR_TEMP).maxColorTempKelvin()).isEqualTo(6535);
    }

    @Test
    void traits_withEffects_keepTheOtherFeatures() {
        var slow = new Traits(Set.of(ColorMode.HS), List.of(), null, null, Set.of(Feature.TRANSITION));
        assertThat(slow.effects(List.of("rainbow")).features())
                .containsExactlyInAnyOrder(Feature.EFFECT, Feature.TRANSITION);
        assertThat(slow.effects(List.of("rainbow")).effectList()).containsExactly("rainbow");
    }

    @Test
    void reading_isEqualByWhatItShows() {
        assertThat(Reading.bright(40)).isEqualTo(new Reading(true, 40, ColorMode.BRIGHTNESS, null, null));
        assertThat(Reading.ON).isNotEqualTo(Reading.OFF);
        assertThat(new Color.Hs(30, 80)).isEqualTo(new Color.Hs(30, 80)).isNotEqualTo(new Color.Xy(30, 80));
    }

    @Test
    void turnOn_isBuiltStepByStep() {
        assertThat(new TurnOn().brightness(40).color(new Color.Kelvin(2700)))
                .isEqualTo(new TurnOn(40, new Color.Kelvin(2700), null, null));
    }

    @Test
    void turnOn_saidInAnotherWay_isTheSame() {
        assertThat(said(50.0, null, null, null)).isEqualTo(new TurnOn().brightness(128));
        assertThat(said(null, "Dark Slate Blue", null, null)).isEqualTo(new TurnOn().color(new Color.Rgb(72, 61, 139)));
        assertThat(said(null, null, 370, null)).isEqualTo(new TurnOn().color(new Color.Kelvin(2702)));
        assertThat(said(null, null, null, 2700)).isEqualTo(new TurnOn().color(new Color.Kelvin(2700)));
    }

    @Test
    void turnOn_saidTwice_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> said(null, "red", 370, null));
        assertThatIllegalArgumentException().isThrownBy(() -> said(null, "ultraviolet", null, null));
    }

    private static TurnOn said(
            @Nullable Double percent, @Nullable String name, @Nullable Integer mireds, @Nullable Integer kelvin) {
        return new TurnOn(null, null, null, null, percent, null, null, name, mireds, kelvin, null);
    }
}
