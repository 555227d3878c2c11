package org.hob.group;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hob.net.Classes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What on and off are, domain by domain: Home Assistant's list, and what bundles say of theirs. */
@Component(service = OnOffs.class)
public final class OnOffs {

    /** Domains whose states are neither on nor off: a group does not look at them. */
    private static final Set<String> NEITHER =
            Set.of("air_quality", "counter", "image", "number", "scene", "sensor", "sun", "weather", "zone");

    private static final List<OnOff> KNOWN = List.of(
            OnOff.plain("automation"),
            OnOff.plain("binary_sensor"),
            OnOff.plain("calendar"),
            OnOff.plain("fan"),
            OnOff.plain("humidifier"),
            OnOff.plain("input_boolean"),
            OnOff.plain("light"),
            OnOff.plain("remote"),
            OnOff.plain("schedule"),
            OnOff.plain("script"),
            OnOff.plain("siren"),
            OnOff.plain("switch"),
            OnOff.plain("update"),
            new OnOff(
                    "alarm_control_panel",
                    Set.of(
                            "armed_away",
                            "armed_custom_bypass",
                            "armed_home",
                            "armed_night",
                            "armed_vacation",
                            "triggered"),
                    "on",
                    "off"),
            new OnOff("climate", Set.of("on", "heat", "cool", "heat_cool", "auto", "dry", "fan_only"), "on", "off"),
            new OnOff("cover", Set.of("open"), "open", "closed"),
            new OnOff("device_tracker", Set.of("home"), "home", "not_home"),
            new OnOff("lock", Set.of("locking", "open", "opening", "unlocked", "unlocking"), "unlocked", "locked"),
            new OnOff("media_player", Set.of("on", "paused", "playing", "idle"), "on", "off"),
            new OnOff("person", Set.of("home"), "home", "not_home"),
            new OnOff("plant", Set.of("problem"), "problem", "ok"),
            new OnOff("vacuum", Set.of("on", "cleaning", "returning", "error"), "on", "off"),
            new OnOff("valve", Set.of("open"), "open", "closed"),
            new OnOff(
                    "water_heater",
                    Set.of("on", "eco", "electric", "performance", "high_demand", "heat_pump", "gas"),
                    "on",
                    "off"));

    private final Map<String, OnOff> byDomain = new ConcurrentHashMap<>();

    /** Knows the usual ones. What actions run in turns is brought to memory before. */
    @Activate
    public OnOffs(@Reference Classes classes) {
        this();
        var _ = classes.loadBeside(OnOffs.class);
    }

    OnOffs() {
        for (var known : KNOWN) byDomain.put(known.domain(), known);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(OnOff said) {
        byDomain.put(said.domain(), said);
    }

    void remove(OnOff said) {
        byDomain.remove(said.domain(), said);
    }

    boolean isNeither(String domain) {
        return NEITHER.contains(domain) && !byDomain.containsKey(domain);
    }

    Optional<OnOff> of(String domain) {
        return Optional.ofNullable(byDomain.get(domain));
    }

    /** Returns what a state of a domain that nobody knows is: of a group of groups, for instance. */
    Optional<String> onOf(String state) {
        for (var known : byDomain.values()) {
            if (known.usualOn().equals(state) || known.off().equals(state)) return Optional.of(known.usualOn());
        }
        return Optional.empty();
    }

    boolean isOn(String state) {
        return byDomain.values().stream().anyMatch(known -> known.usualOn().equals(state));
    }

    boolean isOff(String state) {
        return byDomain.values().stream().anyMatch(known -> known.off().equals(state));
    }

    String offOf(String on) {
        for (var known : KNOWN) if (known.usualOn().equals(on)) return known.off();
        return byDomain.values().stream()
                .filter(known -> known.usualOn().equals(on))
                .map(OnOff::off)
                .findFirst()
                .orElse("off");
    }
}
