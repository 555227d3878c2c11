package org.hob.core.job;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hob.job.AnyJob;

/**
 * Finds the kind of a job: what was said of it, else the mark of the method that runs, else the mark of the receiver's class, else blocking. Marks
 * are not inherited: an override that says nothing is blocking unless its class is marked.
 *
 * <p>A lambda that only passes on to one method counts as a reference to it. A reference without a receiver ({@code Lamp::refresh}) counts as the
 * method it names. What is found is kept with the class it was found for and goes with it, so that no bundle is held.
 *
 * <p>The first question about a class may load classes and read its class file: ask before a home method commits.
 */
public final class Classifier {

    private final ClassValue<JobSite> sites = new ClassValue<>() {
        @Override
        protected JobSite computeValue(Class<?> type) {
            return JobSite.of(type, Classifier.this);
        }
    };

    private final ClassValue<Map<Signature, JobMethod>> methods = new ClassValue<>() {
        @Override
        protected Map<Signature, JobMethod> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /**
     * Returns how that job is run.
     *
     * <p>Turn: never waits.
     */
    public JobType of(AnyJob job) {
        return method(job).type();
    }

    /**
     * Returns that job when it has been found out how jobs of its class are run, so that it can be started inside the home.
     *
     * <p>Turn: runs right here, not within a home method.
     */
    public <J extends AnyJob> J known(J job) {
        method(job);
        return job;
    }

    /**
     * Returns how that method is run on objects of that class, whichever override it has there.
     *
     * <p>Turn: never waits.
     */
    public JobType of(Class<?> receiver, Method method) {
        return method(receiver, Signature.of(method)).type();
    }

    /**
     * Returns how that method is run on that object.
     *
     * <p>Turn: never waits.
     */
    public JobType of(Object receiver, Method method) {
        return of(receiver.getClass(), method);
    }

    /**
     * Returns the place of that job with file and line, as {@code Lamp.onMotion (Lamp.java:42)}; reads the class file each time.
     *
     * <p>Turn: runs right here, not within a home method.
     */
    public String where(AnyJob job) {
        return method(job).where();
    }

    /**
     * Returns the place of that method as it runs on objects of that class, with file and line; reads the class file each time.
     *
     * <p>Turn: runs right here, not within a home method.
     */
    public String where(Class<?> receiver, Method method) {
        return method(receiver, Signature.of(method)).where();
    }

    /** Returns whether all jobs of that class are run alike, and it is known by now how. */
    boolean isSettled(Class<?> body) {
        return sites.get(body).isKnown();
    }

    /** Returns the job that one stands for. A lambda stands for none, so that it need not be asked. */
    static AnyJob body(AnyJob job) {
        return job.getClass().isHidden() ? job : job.body();
    }

    @SuppressWarnings("ReferenceEquality") // a job may be its own body
    JobMethod method(AnyJob job) {
        // What stands for another job is asked for that at once: to look its own class up first would take as long as
        // all the rest.
        var body = body(job);
        return body == job
                ? sites.get(job.getClass()).method(job, this)
                : method(body).asSaidBy(job);
    }

    JobMethod method(Class<?> receiver, Signature called) {
        return methods.get(receiver).computeIfAbsent(called, signature -> JobMethod.on(receiver, signature));
    }
}
