package org.hob.group;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Units of the quantities that are measured in several, by Home Assistant's names, and how one becomes the other. */
final class Units {

    private static final double INCH = 0.0254;
    private static final double FOOT = 12 * INCH;
    private static final double MILE = 5280 * FOOT;
    private static final double GALLON = 231 * INCH * INCH * INCH;
    private static final double CUBIC_FOOT = FOOT * FOOT * FOOT;
    private static final double POUND = 453.59237;
    private static final double MERCURY = 9.80665 * 13.5951;
    private static final double HOUR = 3600;
    private static final double DAY = 24 * HOUR;

    private static final Unit[] AREA = {
        of("m²", 1),
        of("km²", 1e6),
        of("cm²", 1e-4),
        of("mm²", 1e-6),
        of("in²", INCH * INCH),
        of("ft²", FOOT * FOOT),
        of("yd²", 9 * FOOT * FOOT),
        of("mi²", MILE * MILE),
        of("ac", 43_560 * FOOT * FOOT),
        of("ha", 1e4)
    };
    private static final Unit[] DISTANCE = {
        of("m", 1),
        of("km", 1e3),
        of("cm", 1e-2),
        of("mm", 1e-3),
        of("in", INCH),
        of("ft", FOOT),
        of("yd", 3 * FOOT),
        of("mi", MILE),
        of("nmi", 1852)
    };
    private static final Unit[] DURATION = {
        of("s", 1), of("ms", 1e-3), of("μs", 1e-6), of("min", 60), of("h", HOUR), of("d", DAY), of("w", 7 * DAY)
    };
    private static final Unit[] ENERGY = {
        of("Wh", 1),
        of("mWh", 1e-3),
        of("kWh", 1e3),
        of("MWh", 1e6),
        of("GWh", 1e9),
        of("TWh", 1e12),
        of("J", 1 / 3.6e3),
        of("kJ", 1 / 3.6),
        of("MJ", 1e3 / 3.6),
        of("GJ", 1e6 / 3.6),
        of("cal", 4.184 / 3.6e3),
        of("kcal", 4.184 / 3.6),
        of("Mcal", 4184 / 3.6),
        of("Gcal", 4.184e6 / 3.6)
    };
    private static final Unit[] POWER = {
        of("W", 1),
        of("mW", 1e-3),
        of("kW", 1e3),
        of("MW", 1e6),
        of("GW", 1e9),
        of("TW", 1e12),
        of("BTU/h", 1 / 3.412142)
    };
    private static final Unit[] PRESSURE = {
        of("Pa", 1),
        of("hPa", 1e2),
        of("kPa", 1e3),
        of("bar", 1e5),
        of("cbar", 1e3),
        of("mbar", 1e2),
        of("inHg", INCH * 1000 * MERCURY),
        of("mmHg", MERCURY),
        of("psi", 6894.757)
    };
    private static final Unit[] SPEED = {
        of("m/s", 1),
        of("km/h", 1e3 / HOUR),
        of("ft/s", FOOT),
        of("mph", MILE / HOUR),
        of("kn", 1852 / HOUR),
        of("in/d", INCH / DAY),
        of("in/h", INCH / HOUR),
        of("mm/d", 1e-3 / DAY),
        of("mm/h", 1e-3 / HOUR),
        of("mm/s", 1e-3),
        of("in/s", INCH),
        of("m/min", 1 / 60.0)
    };
    private static final Unit[] VOLUME = {
        of("m³", 1),
        of("L", 1e-3),
        of("mL", 1e-6),
        of("gal", GALLON),
        of("fl. oz.", GALLON / 128),
        of("ft³", CUBIC_FOOT),
        of("CCF", 100 * CUBIC_FOOT),
        of("MCF", 1000 * CUBIC_FOOT)
    };
    private static final Unit[] FLOW = {
        of("m³/h", 1), of("m³/min", 60), of("m³/s", HOUR), of("ft³/min", 60 * CUBIC_FOOT), of("L/h", 1e-3),
        of("L/min", 0.06), of("L/s", 3.6), of("mL/s", 3.6e-3), of("gal/h", GALLON), of("gal/min", 60 * GALLON),
        of("gal/d", GALLON / 24)
    };
    private static final Unit[] DATA = {
        of("bit", 1),
        of("kbit", 1e3),
        of("Mbit", 1e6),
        of("Gbit", 1e9),
        of("B", 8),
        of("kB", 8e3),
        of("MB", 8e6),
        of("GB", 8e9),
        of("TB", 8e12),
        of("PB", 8e15),
        of("EB", 8e18),
        of("ZB", 8e21),
        of("YB", 8e24),
        of("KiB", 0x1p13),
        of("MiB", 0x1p23),
        of("GiB", 0x1p33),
        of("TiB", 0x1p43),
        of("PiB", 0x1p53),
        of("EiB", 0x1p63),
        of("ZiB", 0x1p73),
        of("YiB", 0x1p83)
    };
    private static final Unit[] RATE = {
        of("bit/s", 1),
        of("kbit/s", 1e3),
        of("Mbit/s", 1e6),
        of("Gbit/s", 1e9),
        of("B/s", 8),
        of("kB/s", 8e3),
        of("MB/s", 8e6),
        of("GB/s", 8e9),
        of("KiB/s", 0x1p13),
        of("MiB/s", 0x1p23),
        of("GiB/s", 0x1p33)
    };
    private static final Map<String, Map<String, Unit>> BY_QUANTITY = Map.ofEntries(
            quantity("area", AREA),
            quantity("atmospheric_pressure", PRESSURE),
            quantity("conductivity", of("S/cm", 1), of("mS/cm", 1e-3), of("μS/cm", 1e-6)),
            quantity("current", of("A", 1), of("mA", 1e-3)),
            quantity("data_rate", RATE),
            quantity("data_size", DATA),
            quantity("distance", DISTANCE),
            quantity("duration", DURATION),
            quantity("energy", ENERGY),
            quantity("energy_storage", ENERGY),
            quantity("gas", VOLUME),
            quantity("power", POWER),
            quantity("precipitation", DISTANCE),
            quantity("precipitation_intensity", SPEED),
            quantity("pressure", PRESSURE),
            quantity("speed", SPEED),
            quantity("temperature", of("°C", 1), new Unit("°F", 1 / 1.8, -32 / 1.8), new Unit("K", 1, -273.15)),
            quantity("voltage", of("V", 1), of("μV", 1e-6), of("mV", 1e-3), of("kV", 1e3), of("MV", 1e6)),
            quantity("volume", VOLUME),
            quantity("volume_flow_rate", FLOW),
            quantity("volume_storage", VOLUME),
            quantity("water", VOLUME),
            quantity(
                    "weight",
                    of("g", 1),
                    of("kg", 1e3),
                    of("mg", 1e-3),
                    of("μg", 1e-6),
                    of("oz", POUND / 16),
                    of("lb", POUND),
                    of("st", 14 * POUND)),
            quantity("wind_speed", SPEED));

    private Units() {}

    /**
     * A unit.
     *
     * @param name as sensors say it
     * @param size how much of the first unit of its quantity it is
     * @param zero where its zero is in the first unit
     */
    private record Unit(String name, double size, double zero) {}

    private static Unit of(String name, double size) {
        return new Unit(name, size, 0);
    }

    private static Map.Entry<String, Map<String, Unit>> quantity(String name, Unit... units) {
        return Map.entry(name, Stream.of(units).collect(Collectors.toUnmodifiableMap(Unit::name, unit -> unit)));
    }

    /** Returns whether that is a quantity with several units. */
    static boolean areOf(String quantity) {
        return BY_QUANTITY.containsKey(quantity);
    }

    /** Returns that number in the other unit; nothing if one of them is none of that quantity. */
    static Optional<Double> convert(String quantity, double number, String from, String to) {
        if (from.equals(to)) return Optional.of(number);
        var one = find(quantity, from);
        var other = find(quantity, to);
        if (one.isEmpty() || other.isEmpty()) return Optional.empty();
        double first = number * one.get().size + one.get().zero;
        return Optional.of((first - other.get().zero) / other.get().size);
    }

    /** Returns whether that is a unit of that quantity. */
    static boolean has(String quantity, String unit) {
        return find(quantity, unit).isPresent();
    }

    /** There are two signs for a millionth. */
    private static Optional<Unit> find(String quantity, String unit) {
        return Optional.ofNullable(BY_QUANTITY.getOrDefault(quantity, Map.of()).get(unit.replace('µ', 'μ')));
    }
}
