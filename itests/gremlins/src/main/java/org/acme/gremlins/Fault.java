package org.acme.gremlins;

import java.io.IOException;

/** What a hook throws. */
public enum Fault {
    EXCEPTION,
    CHECKED,
    STACK_OVERFLOW,
    LINKAGE,
    OUT_OF_MEMORY,
    ASSERTION,
    INTERRUPTED,
    UNSPEAKABLE;

    /** Throws it. */
    void strike() throws Exception {
        switch (this) {
            case CHECKED -> throw new IOException("a gremlin");
            case INTERRUPTED -> {
                Thread.currentThread().interrupt();
                throw new InterruptedException("a gremlin");
            }
            default -> strikeUnchecked();
        }
    }

    /** Throws it where only unchecked exceptions can be thrown; a checked one sneaks through. */
    void strikeUnchecked() {
        switch (this) {
            case EXCEPTION -> throw new IllegalStateException("a gremlin");
            case CHECKED -> Fault.<RuntimeException>sneak(new IOException("a gremlin"));
            case STACK_OVERFLOW -> deeper(0);
            case LINKAGE -> throw new NoClassDefFoundError("org/acme/gremlins/Missing");
            case OUT_OF_MEMORY -> System.identityHashCode(new long[Integer.MAX_VALUE - 8]);
            case ASSERTION -> throw new AssertionError("a gremlin");
            case INTERRUPTED -> {
                Thread.currentThread().interrupt();
                Fault.<RuntimeException>sneak(new InterruptedException("a gremlin"));
            }
            case UNSPEAKABLE -> throw new Unspeakable();
        }
    }

    @SuppressWarnings({"InfiniteRecursion", "unchecked"})
    private static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void sneak(Throwable any) throws T {
        throw (T) any;
    }

    /** An exception that cannot even be asked what it is. */
    static final class Unspeakable extends RuntimeException {
        @Override
        public String getMessage() {
            throw new IllegalStateException("a gremlin in a gremlin");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("a gremlin in a gremlin");
        }
    }
}
