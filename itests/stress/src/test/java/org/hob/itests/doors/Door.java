package org.hob.itests.doors;

import java.util.function.BooleanSupplier;

/**
 * A method of the API, and how to try it.
 *
 * @param method as in {@code Scope.own(AutoCloseable)}
 * @param waits whether it may wait, so that it is refused where nobody may
 * @param call tries it, and returns how to see that it had its effect
 */
record Door(String method, boolean waits, Call call) {

    /** One try. */
    @FunctionalInterface
    interface Call {
        BooleanSupplier at(Site site) throws Exception;
    }

    static Door door(String method, Call call) {
        return new Door(method, false, call);
    }

    static Door waiting(String method, Call call) {
        return new Door(method, true, call);
    }
}
