package org.hob.core.job;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a scope owns. Tasks, of which there are many for a short while, are their own links in a list; the rest are few.
 *
 * <p>The list is guarded by a flag that is spun for, since nothing inside is slow: a coroutine that waited for a monitor would need the loop to go on, which
 * links and unlinks tasks itself.
 */
final class Belongings {

    private static final VarHandle ENTERED = entered(MethodHandles.lookup());

    private final Set<Belonging> things = ConcurrentHashMap.newKeySet(1);
    private @Nullable LoopTask<?> first;
    private volatile boolean entered;

    void add(Belonging thing) {
        if (thing instanceof LoopTask<?> task) link(task);
        else things.add(thing);
    }

    /** Returns whether it was there. */
    boolean remove(Belonging thing) {
        return thing instanceof LoopTask<?> task ? unlink(task) : things.remove(thing);
    }

    private void link(LoopTask<?> task) {
        enter();
        try {
            var next = first;
            task.next = next;
            if (next != null) next.previous = task;
            task.linked = true;
            first = task;
        } finally {
            leave();
        }
    }

    private boolean unlink(LoopTask<?> task) {
        enter();
        try {
            boolean mine = task.linked;
            if (mine) cut(task);
            return mine;
        } finally {
            leave();
        }
    }

    private void cut(LoopTask<?> task) {
        task.linked = false;
        var before = task.previous;
        var after = task.next;
        if (before == null) first = after;
        else before.next = after;
        if (after != null) after.previous = before;
        task.previous = null;
        task.next = null;
    }

    /** Returns the tasks, the newest first. */
    List<LoopTask<?>> tasks() {
        var tasks = new ArrayList<LoopTask<?>>();
        enter();
        try {
            for (var task = first; task != null; task = task.next) tasks.add(task);
        } finally {
            leave();
        }
        return tasks;
    }

    /** Returns all of it. */
    List<Belonging> all() {
        var all = new ArrayList<Belonging>(things);
        all.addAll(tasks());
        return all;
    }

    private void enter() {
        for (int n = 0; entered || !ENTERED.compareAndSet(this, false, true); n++) Spin.once(n);
    }

    private void leave() {
        ENTERED.setRelease(this, false);
    }

    private static VarHandle entered(MethodHandles.Lookup lookup) {
        try {
            return lookup.findVarHandle(Belongings.class, "entered", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
