package org.acme.gremlins;

import static org.hob.entity.EntityDescription.named;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.hob.action.Action;
import org.hob.domain.Switch;
import org.hob.entity.EntityDescription;
import org.hob.home.Home;
import org.hob.home.Platform;
import org.hob.job.Callback;
import org.hob.job.Coroutine;

/** The classes behind the {@link Hooks}. */
final class Hooked {

    private Hooked() {}

    /** Cannot be set up. */
    record InCallback(Fault fault) implements Platform {
        @Callback
        @Override
        public void setUp(Home home) throws Exception {
            fault.strike();
        }
    }

    /** Cannot be set up. */
    record InCoroutine(Fault fault) implements Platform {
        @Coroutine
        @Override
        public void setUp(Home home) throws Exception {
            fault.strike();
        }
    }

    /** An event that cannot be read. */
    record Lazy(String name) {
        @Override
        public String name() {
            Fault.valueOf(name).strikeUnchecked();
            return name;
        }
    }

    /** Attributes that cannot be read. */
    static final class EvilMap extends AbstractMap<String, Object> {

        private final Fault fault;

        EvilMap(Fault fault) {
            this.fault = fault;
        }

        @Override
        public Set<Map.Entry<String, Object>> entrySet() {
            fault.strikeUnchecked();
            return Set.of();
        }
    }

    /** A switch that can be told nothing. */
    static class BlockingPlug extends Switch {

        final Fault fault;

        BlockingPlug(String name, Fault fault) {
            this(named(name).suggest("gremlin_" + name), fault);
        }

        BlockingPlug(EntityDescription description, Fault fault) {
            super(description);
            this.fault = fault;
            report(false);
        }

        @Override
        public void turnOn(TurnOn how) throws Exception {
            fault.strike();
        }

        @Override
        public void turnOff(TurnOff how) throws Exception {
            fault.strike();
        }
    }

    /** The same in callbacks. */
    static final class Plug extends BlockingPlug {

        Plug(String name, Fault fault) {
            super(name, fault);
        }

        @Callback
        @Override
        public void turnOn(TurnOn how) throws Exception {
            fault.strike();
        }
    }

    /** A switch that cannot make anything of what it is told. */
    static final class Adapter extends BlockingPlug {

        Adapter(String name, Fault fault) {
            super(name, fault);
        }

        @Override
        protected Action adapt(Action action) {
            fault.strikeUnchecked();
            return action;
        }
    }

    /** A switch that fails on the threshold. */
    static final class Arriving extends BlockingPlug {

        Arriving(String name, Fault fault) {
            super(name, fault);
        }

        @Callback
        @Override
        public void arrived() throws Exception {
            fault.strike();
        }
    }

    /** A switch that cannot be asked. */
    static final class Polled extends BlockingPlug {

        Polled(EntityDescription description, Fault fault) {
            super(description, fault);
        }

        @Callback
        @Override
        public Reading update() throws Exception {
            fault.strike();
            return new Reading(true);
        }
    }
}
