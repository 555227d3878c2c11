package org.hob.itests.behaviours;

import java.util.concurrent.CompletableFuture;
import org.acme.lamp.Lamp;
import org.hob.state.EntityId;
import org.hob.testkit.TestHome;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A house that is open for one test, on one of the carriers. */
abstract class OpenHouse {

    static final EntityId KITCHEN = EntityId.of("light.kitchen");

    @RegisterExtension
    final TestHome home;

    OpenHouse(boolean portable) {
        home = portable ? TestHome.portable() : TestHome.create();
    }

    final Lamp lamp(String name) {
        return new Lamp(name, home.adopt(new CompletableFuture<>()));
    }
}
