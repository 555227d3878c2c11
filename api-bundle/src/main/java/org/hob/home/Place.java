package org.hob.home;

/**
 * Where the house stands.
 *
 * @param name what people call the house
 * @param latitude in degrees, −90 to 90, north of the equator is positive
 * @param longitude in degrees, −180 to 180, east of Greenwich is positive
 * @param elevation in metres above the sea, −500 to 9,000
 */
public record Place(String name, double latitude, double longitude, double elevation) {

    /**
     * Makes a place.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public Place {
        check("latitude", latitude, -90, 90, "degrees");
        check("longitude", longitude, -180, 180, "degrees");
        check("elevation", elevation, -500, 9_000, "metres");
    }

    /** Returns how far two points on the earth are from each other, both given in degrees: in kilometres, to the millimetre. */
    public static double kilometres(double latitude1, double longitude1, double latitude2, double longitude2) {
        return Geodesy.kilometres(latitude1, longitude1, latitude2, longitude2);
    }

    private static void check(String what, double value, int least, int most, String unit) {
        if (value >= least && value <= most) return;
        throw new IllegalArgumentException(
                what + ": " + value + " (expected: " + least + " to " + most + ' ' + unit + ')');
    }
}
