package org.hob.core.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a scope owns. Tasks, of which there are many for a short while, are their own links in a list; the rest are few. */
final class Belongings {

    private final Set<Belonging> things = ConcurrentHashMap.newKeySet(1);
    private @Nullable LoopTask<?> first;

    void add(Belonging thing) {
        if (thing instanceof LoopTask<?> task) link(task);
        else things.add(thing);
    }

    /** Returns whether it was there. */
    boolean remove(Belonging thing) {
        return thing instanceof LoopTask<?> task ? unlink(task) : things.remove(thing);
    }

    private synchronized void link(LoopTask<?> task) {
        var next = first;
        task.next = next;
        if (next != null) next.previous = task;
        task.linked = true;
        first = task;
    }

    private synchronized boolean unlink(LoopTask<?> task) {
        if (!task.linked) return false;
        task.linked = false;
        var before = task.previous;
        var after = task.next;
        if (before == null) first = after;
        else before.next = after;
        if (after != null) after.previous = before;
        task.previous = null;
        task.next = null;
        return true;
    }

    /** Returns the tasks, the newest first. */
    synchronized List<LoopTask<?>> tasks() {
        var tasks = new ArrayList<LoopTask<?>>();
        for (var task = first; task != null; task = task.next) tasks.add(task);
        return tasks;
    }

    /** Returns all of it. */
    List<Belonging> all() {
        var all = new ArrayList<Belonging>(things);
        all.addAll(tasks());
        return all;
    }
}
