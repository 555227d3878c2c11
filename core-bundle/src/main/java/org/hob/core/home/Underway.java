package org.hob.core.home;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hob.core.job.LoopTask;

/** What a set-up has begun, until it and all that it started have ended. Any thread's. */
final class Underway {

    private final AtomicInteger left = new AtomicInteger(1);
    private final Set<LoopTask<?>> tasks = ConcurrentHashMap.newKeySet();
    private final Runnable over;

    Underway(Runnable over) {
        this.over = over;
    }

    /** Counts a task among what was begun, unless all that has ended. */
    <T extends LoopTask<?>> T count(T task) {
        if (left.getAndUpdate(n -> n == 0 ? 0 : n + 1) == 0) return task;
        tasks.add(task);
        task.then(() -> {
            tasks.remove(task);
            oneLess();
        });
        return task;
    }

    /** Returns what has not ended, and what each waits for. */
    List<String> inWords() {
        return tasks.stream().map(LoopTask::inWords).sorted().toList();
    }

    /** Something has ended; for the set-up itself, once. */
    void oneLess() {
        if (left.decrementAndGet() == 0) over.run();
    }

    boolean isOver() {
        return left.get() == 0;
    }
}
