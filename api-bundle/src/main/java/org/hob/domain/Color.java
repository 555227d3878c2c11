package org.hob.domain;

import org.hob.entity.Attribute;

/** The colour of a light, in one of the ways a light knows. */
public sealed interface Color {

    /** White of that temperature. */
    @Attribute("color_temp_kelvin")
    record Kelvin(int kelvin) implements Color {}

    /** Hue 0–360 and saturation 0–100. */
    @Attribute("hs_color")
    record Hs(double hue, double saturation) implements Color {}

    /** Red, green and blue, 0–255. */
    @Attribute("rgb_color")
    record Rgb(int red, int green, int blue) implements Color {}

    /** A point of the CIE 1931 colour space, both 0–1. */
    @Attribute("xy_color")
    record Xy(double x, double y) implements Color {}
}
