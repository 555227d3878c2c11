package org.hob.domain;

import org.hob.entity.Attribute;
import org.hob.entity.Range;
import org.hob.entity.Unit;

/** The colour of a light, in one of the ways a light knows. */
public sealed interface Color {

    /** White of that temperature. */
    @Attribute("color_temp_kelvin")
    record Kelvin(@Range(min = 1, max = 40_000) @Unit("K") int kelvin) implements Color {}

    /** Hue 0–360 and saturation 0–100. */
    @Attribute("hs_color")
    record Hs(
            @Range(min = 0, max = 360) double hue,
            @Range(min = 0, max = 100) double saturation) implements Color {}

    /** Red, green and blue, 0–255. */
    @Attribute("rgb_color")
    record Rgb(
            @Range(min = 0, max = 255) int red,
            @Range(min = 0, max = 255) int green,
            @Range(min = 0, max = 255) int blue)
            implements Color {}

    /** A point of the CIE 1931 colour space, both 0–1. */
    @Attribute("xy_color")
    record Xy(
            @Range(min = 0, max = 1) double x,
            @Range(min = 0, max = 1) double y) implements Color {}

    /** Returns it in hue and saturation; a white in those of what glows so hot. */
    default Hs hs() {
        return ColorSpaces.hs(this);
    }

    /** Returns it as red, green and blue, as bright as can be. */
    default Rgb rgb() {
        return ColorSpaces.rgb(this);
    }

    /** Returns it as a point of the colour space. */
    default Xy xy() {
        return ColorSpaces.xy(this);
    }
}
