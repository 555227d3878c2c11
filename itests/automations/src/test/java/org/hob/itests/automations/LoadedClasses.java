package org.hob.itests.automations;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hob.net.Classes;
import org.hob.net.NetException;

/** Classes of a house without bundles: the JVM of the tests loads each when it is needed, and nobody waits for it in house time. */
final class LoadedClasses implements Classes {

    @Override
    public CompletionStage<?> load(String... names) {
        return CompletableFuture.completedFuture(names.length);
    }

    @Override
    public CompletionStage<Integer> loadPackages(String... names) {
        return CompletableFuture.completedFuture(0);
    }

    @Override
    public CompletionStage<Integer> loadBeside(Class<?> one) {
        return CompletableFuture.completedFuture(0);
    }

    @Override
    public CompletionStage<byte[]> resource(String path) {
        return CompletableFuture.failedFuture(new NetException(path + " (expected: a file of a bundle)"));
    }
}
