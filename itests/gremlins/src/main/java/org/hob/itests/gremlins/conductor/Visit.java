package org.hob.itests.gremlins.conductor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** A gremlin's bundle in the house, from its coming to its going. */
final class Visit {

    private static final long FRAMEWORK_MILLIS = 3_000;

    private final House house;
    private final Bundle bundle;
    private @Nullable Function<String, CompletionStage<Object>> gremlin;

    private Visit(House house, Bundle bundle) {
        this.house = house;
        this.bundle = bundle;
    }

    /** Has it come; it may fail or hang at that. */
    static Visit begin(House house, String jar) throws ExecutionException, TimeoutException, InterruptedException {
        return new Visit(house, Hand.call(() -> house.install(jar), FRAMEWORK_MILLIS));
    }

    Bundle bundle() {
        return bundle;
    }

    /** Starts the bundle, and returns what it does wrong at that; empty if nothing. */
    String start() throws InterruptedException {
        try {
            Hand.call(
                    () -> {
                        bundle.start();
                        return "";
                    },
                    FRAMEWORK_MILLIS);
            return "";
        } catch (ExecutionException failure) {
            return "its start fails: " + failure.getCause();
        } catch (TimeoutException hangs) {
            return "its start hangs";
        } finally {
            gremlin = service();
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Function<String, CompletionStage<Object>> service() {
        var references = bundle.getRegisteredServices();
        if (references == null) return null;
        for (var reference : references) {
            if (reference.getProperty("gremlin") == null) continue;
            return (Function<String, CompletionStage<Object>>) house.context.getService(reference);
        }
        return null;
    }

    /** Lets it out; the future ends when its code has come to an end. */
    CompletableFuture<Object> provoke(String call) {
        var out = gremlin;
        if (out == null) return CompletableFuture.completedFuture("was not let out");
        return Hand.start(() -> out.apply(call)).thenCompose(stage -> stage);
    }

    /** Uninstalls the bundle, asks what is endless to end, and returns what went wrong; empty if nothing. */
    String end() throws InterruptedException {
        var gone = Hand.start(() -> {
            bundle.uninstall();
            return "";
        });
        try {
            return wait(gone);
        } catch (TimeoutException hangs) {
            relieve();
            try {
                var failure = wait(gone);
                return failure.isEmpty() ? "its stop hangs" : failure;
            } catch (TimeoutException still) {
                return "its bundle does not go";
            }
        } finally {
            relieve();
        }
    }

    private static String wait(CompletableFuture<String> gone) throws TimeoutException, InterruptedException {
        try {
            return gone.get(FRAMEWORK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            return "its going fails: " + failure.getCause();
        }
    }

    private void relieve() {
        var out = gremlin;
        if (out != null) Hand.start(() -> out.apply("stop"));
    }
}
