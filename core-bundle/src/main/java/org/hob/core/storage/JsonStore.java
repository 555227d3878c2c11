package org.hob.core.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.hob.core.job.JobScope;
import org.hob.job.Job;
import org.hob.job.Work;
import org.hob.storage.Store;
import org.jspecify.annotations.Nullable;

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
    private final AtomicReference<@Nullable Supplier<D>> waiting = new AtomicReference<>();
    private final Job write = Job.blocking(this::writeWaiting);

    JsonStore(JobScope scope, String name, Form<D> form, Shelf shelf, ReentrantLock writing) {
        this.scope = scope;
        this.name = name;
        this.form = form;
        this.shelf = shelf;
        this.writing = writing;
    }

    @Override
    public Optional<D> load() {
        return scope.start(Work.blocking(this::read)).await();
    }

    private Optional<D> read() throws IOException {
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
        scope.start(Job.blocking(() -> write(document))).await();
    }

    @Override
    public void saveLater(Duration delay, Supplier<D> document) {
        if (waiting.getAndSet(document) == null) scope.after(delay, write);
    }

    private void writeWaiting() throws IOException {
        var document = waiting.getAndSet(null);
        if (document != null) write(document.get());
    }

    private void write(D document) throws IOException {
        writing.lock();
        try {
            shelf.write(name, JsonText.of(form.write(document)));
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
