package org.acme.gremlins;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.hob.home.Home;
import org.hob.job.Job;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Lets a gremlin out: a service that takes {@code class method where argument}, or {@code stop}, and returns when its code has come to an end. The header
 * {@code Gremlin-Manner} of the bundle makes the bundle itself misbehave when it starts or stops.
 */
public final class Provocation implements BundleActivator, Function<String, CompletionStage<Object>> {

    private BundleContext context;
    private Home home;

    /** For the framework. */
    @SuppressWarnings("NullAway")
    public Provocation() {}

    @Override
    public void start(BundleContext in) {
        context = in;
        home = in.getServiceObjects(in.getServiceReference(Home.class)).getService();
        var name = in.getBundle().getSymbolicName();
        in.registerService(Function.class, this, FrameworkUtil.asDictionary(Map.of("gremlin", name)));
        Manner.of(in.getBundle().getHeaders().get("Gremlin-Manner")).start(in);
    }

    @Override
    public CompletionStage<Object> apply(String order) {
        if (order.equals("stop")) {
            Stage.end();
            return CompletableFuture.completedFuture("stopped");
        }
        var words = order.split(" ", -1);
        var where = Where.valueOf(words[2]);
        var folder = Path.of(System.getProperty("hob.gremlins"));
        var stage = new Stage(context, home, folder, where, words[3]);
        try {
            var method = Class.forName("org.acme.gremlins." + words[0]).getDeclaredMethod(words[1], Stage.class);
            return start((Job) method.invoke(null, stage), where);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalArgumentException(order + ": " + broken.getCause(), broken);
        }
    }

    private CompletionStage<Object> start(Job deed, Where where) {
        var end = new CompletableFuture<Object>();
        var begun = new AtomicBoolean();
        Job watched = () -> {
            begun.set(true);
            try {
                deed.run();
                end.complete("done");
            } catch (Throwable failure) {
                end.completeExceptionally(failure);
                throw failure;
            }
        };
        try {
            switch (where) {
                case CALLBACK -> begin(Job.callback(watched), begun, end);
                case COROUTINE -> begin(Job.coroutine(watched), begun, end);
                case WORKER -> begin(Job.blocking(watched), begun, end);
                case HOOK -> watched.run();
            }
        } catch (Exception refused) {
            end.completeExceptionally(refused);
        }
        return end;
    }

    private void begin(Job job, AtomicBoolean begun, CompletableFuture<Object> end) {
        home.start(job).toStage().whenComplete((ignored, failure) -> {
            if (failure != null && !begun.get()) end.completeExceptionally(failure);
        });
    }

    @Override
    public void stop(BundleContext in) {
        Manner.of(in.getBundle().getHeaders().get("Gremlin-Manner")).stop();
    }
}
