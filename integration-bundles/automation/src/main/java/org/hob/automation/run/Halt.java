package org.hob.automation.run;

import org.jspecify.annotations.Nullable;

/** A run does not go on, and that is no failure. */
abstract sealed class Halt extends RuntimeException {

    private static final long serialVersionUID = 1;

    private Halt(String why) {
        super(why, null, false, false);
    }

    /** A condition among the steps does not pass: its block ends. */
    static final class NotSo extends Halt {
        private static final long serialVersionUID = 1;

        NotSo() {
            super("a condition does not pass");
        }
    }

    /** Somebody said stop: the run ends well. */
    static final class Stopped extends Halt {
        private static final long serialVersionUID = 1;
        private final transient @Nullable Object response;

        Stopped(String why, @Nullable Object response) {
            super(why);
            this.response = response;
        }

        @Nullable
        Object response() {
            return response;
        }
    }

    /** The run is given up. */
    static final class Aborted extends Halt {
        private static final long serialVersionUID = 1;

        Aborted(String why) {
            super(why);
        }
    }
}
