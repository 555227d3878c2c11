package org.acme.gremlins;

import org.hob.job.Job;

/** Bundles and components that do not come or go as they should. What is provoked is nothing; their manner is the harm. */
final class Lives {

    private Lives() {}

    @Gremlin(value = "a bundle's start that hangs", in = Where.HOOK, manner = Manner.START_HANGS, endless = true)
    static Job startHangs(Stage stage) {
        return () -> {};
    }

    @Gremlin(value = "a bundle's start that fails", in = Where.HOOK, manner = Manner.START_FAILS, harmless = true)
    static Job startFails(Stage stage) {
        return () -> {};
    }

    @Gremlin(value = "a bundle's stop that hangs", in = Where.HOOK, manner = Manner.STOP_HANGS, endless = true)
    static Job stopHangs(Stage stage) {
        return () -> {};
    }

    @Gremlin(value = "a bundle's stop that fails", in = Where.HOOK, manner = Manner.STOP_FAILS, harmless = true)
    static Job stopFails(Stage stage) {
        return () -> {};
    }

    @Gremlin(
            value = "a component's activation that hangs",
            in = Where.HOOK,
            component = Component.Hanging.class,
            endless = true)
    static Job activateHangs(Stage stage) {
        return () -> {};
    }

    @Gremlin(
            value = "a component's activation that fails",
            in = Where.HOOK,
            component = Component.Failing.class,
            harmless = true)
    static Job activateFails(Stage stage) {
        return () -> {};
    }

    @Gremlin(
            value = "a component's deactivation that hangs",
            in = Where.HOOK,
            component = Component.Clinging.class,
            endless = true)
    static Job deactivateHangs(Stage stage) {
        return () -> {};
    }

    @Gremlin(
            value = "a component's deactivation that fails",
            in = Where.HOOK,
            component = Component.FailingToGo.class,
            harmless = true)
    static Job deactivateFails(Stage stage) {
        return () -> {};
    }
}
