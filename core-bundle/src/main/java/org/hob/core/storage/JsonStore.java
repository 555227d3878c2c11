package org.hob.core.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.hob.core.job.Execution;
import org.hob.core.job.JobScope;
import org.hob.job.Job;
import org.hob.job.Work;
import org.hob.storage.Store;

/**
 * One document as JSON. Files are read and written by workers, one at a time; what waits to be written is written when the scope ends, too.
 *
 * @param <D> the document
 */
final class JsonStore<D extends Record> implements Store<D>, AutoCloseable {

    private final JobScope scope;
    private final String name;
    private final Form<D> form;
    private final Shelf shelf;
    private final ReentrantLock writing;
    private final Map<String, Supplier<Map<String, Object>>> waiting;
    private final Job write = Job.blocking(this::writeWaiting);

    /**
     * Makes one.
     *
     * @param waiting what is to be written, of all documents: who comes after one that is ending reads it there
     */
    JsonStore(
            JobScope scope,
            String name,
            Form<D> form,
            Shelf shelf,
            ReentrantLock writing,
            Map<String, Supplier<Map<String, Object>>> waiting) {
        this.scope = scope;
        this.name = name;
        this.form = form;
        this.shelf = shelf;
        this.writing = writing;
        this.waiting = waiting;
    }

    @Override
    public Optional<D> load() {
        Execution.checkMayWait(name);
        return scope.start(Work.blocking(this::read)).await();
    }

    private Optional<D> read() throws IOException {
        var newer = waiting.get(name);
        if (newer != null) return Optional.of(form.read(newer.get()));
        var text = shelf.read(name);
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(form.read(JsonText.read(text.get())));
        } catch (RuntimeException broken) {
            var aside = shelf.putAside(name);
            scope.loop()
                    .journal()
                    .say(
                            Level.ERROR,
                            "data/storage/" + name + ".json: " + broken.getMessage()
                                    + " (expected: what the house wrote); it is put aside as " + aside);
            return Optional.empty();
        }
    }

    @Override
    public void save(D document) {
        Execution.checkMayWait(name);
        scope.start(Job.blocking(() -> {
                    waiting.remove(name);
                    write(form.write(document));
                }))
                .await();
    }

    @Override
    public void saveLater(Duration delay, Supplier<D> document) {
        if (waiting.put(name, () -> form.write(document.get())) == null) scope.after(delay, write);
    }

    /** Writes what waits, and keeps it for who reads meanwhile. */
    private void writeWaiting() throws IOException {
        var document = waiting.get(name);
        if (document == null) return;
        write(document.get());
        if (!waiting.remove(name, document)) writeWaiting();
    }

    private void write(Map<String, Object> document) throws IOException {
        writing.lock();
        try {
            shelf.write(name, JsonText.of(document));
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        try {
            writeWaiting();
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "data/storage/" + name + ".json: not written (expected: a disk with room)", failed);
        }
    }
}
