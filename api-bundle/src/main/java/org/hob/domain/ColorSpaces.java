package org.hob.domain;

/** One colour in the ways that lights know it. */
final class ColorSpaces {

    private static final double GAMMA_KNEE = 0.0031308;
    private static final double GAMMA_KNEE_LINEAR = 0.04045;

    /** The temperature, in hundreds of kelvins, below which white is reddish, and above which it is bluish. */
    private static final double WHITEST = 66;

    /** Red, green and blue from 0 to 255, not rounded. */
    private record Glow(double red, double green, double blue) {}

    private ColorSpaces() {}

    /** Returns that colour in hue and saturation. */
    static Color.Hs hs(Color color) {
        if (color instanceof Color.Hs already) return already;
        if (color instanceof Color.Kelvin white) return hs(glow(white));
        var mix = rgb(color);
        return hs(new Glow(mix.red(), mix.green(), mix.blue()));
    }

    private static Color.Hs hs(Glow mix) {
        double most = Math.max(mix.red, Math.max(mix.green, mix.blue));
        double least = Math.min(mix.red, Math.min(mix.green, mix.blue));
        double range = most - least;
        if (range == 0) return new Color.Hs(0, 0);
        double sector = most == mix.red
                ? (mix.green - mix.blue) / range
                : most == mix.green ? 2 + (mix.blue - mix.red) / range : 4 + (mix.red - mix.green) / range;
        return new Color.Hs(thousandths((sector * 60 + 360) % 360), thousandths(range / most * 100));
    }

    /** Returns that colour as red, green and blue. */
    static Color.Rgb rgb(Color color) {
        return switch (color) {
            case Color.Rgb already -> already;
            case Color.Hs hue -> rgb(hue);
            case Color.Xy point -> rgb(point);
            case Color.Kelvin white -> rgb(glow(white));
        };
    }

    private static Color.Rgb rgb(Glow mix) {
        return new Color.Rgb((int) Math.round(mix.red), (int) Math.round(mix.green), (int) Math.round(mix.blue));
    }

    /** By Tanner Helland's curves, as Home Assistant does it. */
    private static Glow glow(Color.Kelvin white) {
        double t = Math.clamp(white.kelvin(), 1000, 40_000) / 100.0;
        if (t <= WHITEST) {
            double blue = t <= 19 ? 0 : t == WHITEST ? 255 : 138.5177312231 * Math.log(t - 10) - 305.0447927307;
            return new Glow(255, bounded(99.4708025861 * Math.log(t) - 161.1195681661), bounded(blue));
        }
        double red = 329.698727446 * Math.pow(t - 60, -0.1332047592);
        double green = 288.1221695283 * Math.pow(t - 60, -0.0755148492);
        return new Glow(bounded(red), bounded(green), 255);
    }

    private static double bounded(double value) {
        return Math.clamp(value, 0.0, 255.0);
    }

    private static Color.Rgb rgb(Color.Hs hue) {
        return new Color.Rgb(channel(hue, 5), channel(hue, 3), channel(hue, 1));
    }

    private static int channel(Color.Hs hue, int offset) {
        double k = (offset + hue.hue() / 60) % 6;
        return (int) Math.round(255 * (1 - hue.saturation() / 100 * Math.max(0, Math.min(Math.min(k, 4 - k), 1))));
    }

    /** By the wide gamut D65 matrix of Philips Hue, at full brightness. */
    private static Color.Rgb rgb(Color.Xy point) {
        double y = point.y() == 0 ? 0.00000000001 : point.y();
        double x1 = point.x() / y;
        double z1 = (1 - point.x() - y) / y;
        double red = compressed(x1 * 1.656492 - 0.354851 - z1 * 0.255038);
        double green = compressed(-x1 * 0.707196 + 1.655397 + z1 * 0.036152);
        double blue = compressed(x1 * 0.051713 - 0.121364 + z1 * 1.011530);
        double most = Math.max(1, Math.max(red, Math.max(green, blue)));
        return new Color.Rgb(byteOf(red / most), byteOf(green / most), byteOf(blue / most));
    }

    private static double compressed(double linear) {
        double light = Math.max(0, linear);
        return light <= GAMMA_KNEE ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }

    private static int byteOf(double share) {
        return (int) (share * 255);
    }

    /** Returns that colour as a point of the colour space. */
    static Color.Xy xy(Color color) {
        if (color instanceof Color.Xy already) return already;
        var mix = rgb(color);
        double red = linear(mix.red());
        double green = linear(mix.green());
        double blue = linear(mix.blue());
        double x = red * 0.664511 + green * 0.154324 + blue * 0.162028;
        double y = red * 0.283881 + green * 0.668433 + blue * 0.047685;
        double z = red * 0.000088 + green * 0.072310 + blue * 0.986039;
        double all = x + y + z;
        return all == 0 ? new Color.Xy(0, 0) : new Color.Xy(thousandths(x / all), thousandths(y / all));
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share > GAMMA_KNEE_LINEAR ? Math.pow((share + 0.055) / 1.055, 2.4) : share / 12.92;
    }

    private static double thousandths(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
