package org.hob.mqtt.discovery;

/**
 * The steps of brightness a device knows, beside the house's 0–255.
 *
 * @param steps its brightest
 */
record Scale(double steps) {

    private static final int BRIGHTEST = 255;

    /** Returns the house's brightness, 1–255, for the device's. */
    int toHouse(double level) {
        return Math.clamp(Math.round(level / steps * BRIGHTEST), 1, BRIGHTEST);
    }

    /** Returns the device's brightness, at least its faintest, for the house's. */
    long toDevice(int brightness) {
        return Math.clamp(Math.round((double) brightness / BRIGHTEST * steps), 1, Math.max(1, (long) steps));
    }

    /** Returns kelvin for mireds and the other way round: both are a million divided by the other, cut. */
    static int mired(int other) {
        return 1_000_000 / other;
    }
}
