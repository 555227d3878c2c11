package org.hob.core.storage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hob.core.job.JobScope;
import org.hob.storage.Store;

/** The documents of the house, as JSON. */
public final class JsonStores {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+([_-][a-z0-9]+)*");

    private final Shelf shelf;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<String, Supplier<Map<String, Object>>> waiting = new ConcurrentHashMap<>();

    public JsonStores(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Returns the document of that name of that scope's bundle. Turn: never waits.
     *
     * @throws IllegalArgumentException if the name can be none of a file
     */
    public <D extends Record> Store<D> store(JobScope scope, String name, Form<D> form) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("store: " + name + " (expected: small letters, digits, - and _)");
        }
        var store = new JsonStore<>(scope, scope.lane().bundle() + '.' + name, form, shelf, writing, waiting);
        return scope.own(store);
    }
}
