package org.hob.demo;

import static org.hob.entity.EntityDescription.named;

import java.time.Duration;
import org.hob.domain.Switch;
import org.hob.home.Home;
import org.hob.job.Coroutine;

/** A machine that takes a moment, in coroutines: while one waits, others have their turns. */
@Coroutine
final class CoffeeMachine extends Switch {

    private static final Duration HEATING = Duration.ofMillis(700);

    private final Home home;

    CoffeeMachine(String prefix, Home home) {
        super(named(prefix + "Coffee machine").id(prefix + "coffee machine").icon("mdi:coffee-maker"));
        this.home = home;
        report(false);
    }

    @Override
    public void turnOn(TurnOn how) {
        home.sleep(HEATING);
        report(true);
    }

    @Override
    public void turnOff(TurnOff how) {
        report(false);
    }
}
