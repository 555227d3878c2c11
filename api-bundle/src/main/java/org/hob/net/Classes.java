package org.hob.net;

import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the asking bundle has in its jar, brought to memory before it is needed, away from the loop; a service. The first use of a library loads its
 * classes and runs their initialisers, which in a callback or a coroutine would be in everybody's way.
 */
@ProviderType
public interface Classes {

    /**
     * Loads and initialises these classes on a worker: those of the bundle itself, or those it imports.
     *
     * <p>Turn: never waits. The stage fails with {@link NetException} naming the first that cannot be loaded.
     *
     * @param names as {@code org.acme.Codec}, {@code org.acme.Codec$Table}
     */
    CompletionStage<?> load(String... names);

    /**
     * Loads and initialises all classes of these packages on a worker, those in jars inside the bundle included. What cannot be loaded, such as a class for
     * something optional that is missing, is left out.
     *
     * <p>Turn: never waits. The stage fails with {@link NetException} if the bundle has no such package.
     *
     * @return how many there are now
     */
    CompletionStage<Integer> loadPackages(String... names);

    /**
     * Loads and initialises the classes that lie where that class does: all of its bundle that are in the package above its own, or below that, without those
     * in jars inside the bundle; and those of the packages of Hob that it imports. What cannot be loaded is left out. So what one bundle runs for another is there before it is needed.
     *
     * <p>Turn: never waits.
     *
     * @return how many there are now; none of a class that is in no bundle
     */
    CompletionStage<Integer> loadBeside(Class<?> one);

    /**
     * Reads a file of the bundle on a worker.
     *
     * <p>Turn: never waits. The stage fails with {@link NetException} if there is none.
     *
     * @param path from the root of the bundle, as {@code org/acme/names.txt}
     */
    CompletionStage<byte[]> resource(String path);
}
