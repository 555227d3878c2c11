package org.hob.itests.gremlins.conductor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hob.domain.Light;
import org.hob.state.EntityId;

/** Looks whether the house is fully alive: all beats come, an action works, a bundle comes and goes, nobody innocent is kept out. */
final class Checkup {

    private static final long BEAT_MILLIS = 1_000;
    private static final long SOON_MILLIS = 3_000;
    private static final EntityId LIGHT = EntityId.of("light.heart");
    private static final EntityId GUEST = EntityId.of("switch.guest");

    private final House house;
    private final String guest;
    private final Set<String> known = new HashSet<>();

    Checkup(House house, String guest) {
        this.house = house;
        this.guest = guest;
    }

    /** Returns what does not work. */
    List<String> complaints() throws InterruptedException {
        List<String> broken = new ArrayList<>();
        if (!house.heart.goesOn(BEAT_MILLIS)) broken.add("the heart does not beat within " + BEAT_MILLIS + " ms");
        try {
            act(broken);
            guestComesAndGoes(broken);
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Exception failure) {
            broken.add("check-up: " + failure);
        }
        for (var failure : house.heart.failures()) if (known.add(failure)) broken.add("heart: " + failure);
        for (var kept : house.quarantined()) {
            if (!isGremlin(kept.bundle()) && known.add("kept out: " + kept.owner())) broken.add("kept out: " + kept);
        }
        return broken;
    }

    static boolean isGremlin(String bundle) {
        return bundle.startsWith("org.acme.gremlin");
    }

    private void act(List<String> broken) throws InterruptedException {
        boolean on = !house.home.states().is(LIGHT, "on");
        house.home
                .actions()
                .call(on ? new Light.TurnOn() : new Light.TurnOff(), LIGHT)
                .await(Duration.ofMillis(SOON_MILLIS));
        if (!House.soon(() -> house.home.states().is(LIGHT, on ? "on" : "off"), SOON_MILLIS)) {
            broken.add(LIGHT + " is not switched");
        }
    }

    private void guestComesAndGoes(List<String> broken) throws Exception {
        var bundle = Hand.call(
                () -> {
                    var installed = house.install(guest);
                    installed.start();
                    return installed;
                },
                SOON_MILLIS);
        if (!House.soon(() -> house.home.states().get(GUEST).isPresent(), SOON_MILLIS)) broken.add("no guest comes");
        Hand.call(
                () -> {
                    bundle.uninstall();
                    return "";
                },
                SOON_MILLIS);
        if (!House.soon(() -> house.home.states().get(GUEST).isEmpty(), SOON_MILLIS)) broken.add("the guest stays");
    }
}
