package org.hob.home;

/** Distances on the earth by Vincenty's formulae on the ellipsoid of WGS 84, to the millimetre, as Home Assistant has them. */
final class Geodesy {

    private static final double EQUATOR = 6_378_137;
    private static final double FLATTENING = 1 / 298.257223563;
    private static final double POLE = EQUATOR * (1 - FLATTENING);
    private static final int MOST_ROUNDS = 200;
    private static final double CLOSE = 1e-12;

    private Geodesy() {}

    /** Returns the distance of two points, given in degrees. */
    static double kilometres(double latitude1, double longitude1, double latitude2, double longitude2) {
        if (latitude1 == latitude2 && longitude1 == longitude2) return 0;
        double u1 = Math.atan((1 - FLATTENING) * Math.tan(Math.toRadians(latitude1)));
        double u2 = Math.atan((1 - FLATTENING) * Math.tan(Math.toRadians(latitude2)));
        double l = Math.toRadians(longitude2 - longitude1);
        double lambda = l;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double sinSigma = Math.hypot(
                    Math.cos(u2) * Math.sin(lambda),
                    Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda));
            if (sinSigma == 0) return 0;
            double cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
            double sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = Math.cos(u1) * Math.cos(u2) * Math.sin(lambda) / sinSigma;
            double cosSqAlpha = 1 - sinAlpha * sinAlpha;
            double cos2SigmaM = cosSqAlpha == 0 ? 0 : cosSigma - 2 * Math.sin(u1) * Math.sin(u2) / cosSqAlpha;
            double c = FLATTENING / 16 * cosSqAlpha * (4 + FLATTENING * (4 - 3 * cosSqAlpha));
            double before = lambda;
            lambda = l
                    + (1 - c)
                            * FLATTENING
                            * sinAlpha
                            * (sigma + c * sinSigma * (cos2SigmaM + c * cosSigma * (-1 + 2 * cos2SigmaM * cos2SigmaM)));
            if (Math.abs(lambda - before) < CLOSE)
                return metres(cosSqAlpha, sigma, sinSigma, cosSigma, cos2SigmaM) / 1000;
        }
        return 0;
    }

    private static double metres(double cosSqAlpha, double sigma, double sinSigma, double cosSigma, double cos2SigmaM) {
        double uSq = cosSqAlpha * (EQUATOR * EQUATOR - POLE * POLE) / (POLE * POLE);
        double a = 1 + uSq / 16384 * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)));
        double b = uSq / 1024 * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)));
        double delta = b
                * sinSigma
                * (cos2SigmaM
                        + b
                                / 4
                                * (cosSigma * (-1 + 2 * cos2SigmaM * cos2SigmaM)
                                        - b
                                                / 6
                                                * cos2SigmaM
                                                * (-3 + 4 * sinSigma * sinSigma)
                                                * (-3 + 4 * cos2SigmaM * cos2SigmaM)));
        double metres = POLE * a * (sigma - delta);
        return Math.rint(metres * 1000) / 1000;
    }
}
