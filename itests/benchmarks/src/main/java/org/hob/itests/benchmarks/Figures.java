package org.hob.itests.benchmarks;

import java.util.Locale;

/** Figures as people read them: three digits that count. */
final class Figures {

    private Figures() {}

    static String of(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) return "?";
        if (size >= 1e9) return of(value / 1e9) + " G";
        if (size >= 1e6) return of(value / 1e6) + " M";
        if (size >= 1e4) return of(value / 1e3) + " k";
        if (size >= 100 || size == Math.rint(size)) return format("%.0f", value);
        if (size >= 10) return format("%.1f", value);
        return format(size >= 0.1 ? "%.2f" : "%.3f", value);
    }

    private static String format(String form, double value) {
        return String.format(Locale.ROOT, form, value);
    }
}
