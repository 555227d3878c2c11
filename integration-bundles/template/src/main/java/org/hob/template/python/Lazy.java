package org.hob.template.python;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What can be gone through once: a generator, or Python's zip, map and reversed. */
public abstract class Lazy implements Iterator<Object> {

    private final String kind;
    private @Nullable Object ahead;
    private boolean done;

    /**
     * Begins one.
     *
     * @param kind what Python calls it
     */
    protected Lazy(String kind) {
        this.kind = kind;
    }

    /** Returns the next item, null at the end. */
    protected abstract @Nullable Object produce();

    /** Returns one over these. */
    public static Lazy over(String kind, Iterator<?> items) {
        return new Lazy(kind) {
            @Override
            protected @Nullable Object produce() {
                return items.hasNext() ? Given.of(items.next()) : null;
            }
        };
    }

    @Override
    public final boolean hasNext() {
        if (ahead == null && !done) {
            ahead = produce();
            done = ahead == null;
        }
        return ahead != null;
    }

    @Override
    public final Object next() {
        if (!hasNext() || ahead == null) throw new NoSuchElementException();
        var next = ahead;
        ahead = null;
        return next;
    }

    /** Returns what Python calls it. */
    public final String kind() {
        return kind;
    }
}
