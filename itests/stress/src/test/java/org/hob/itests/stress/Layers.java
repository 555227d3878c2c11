package org.hob.itests.stress;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hob.agent.Agent;
import org.hob.agent.UnknownJdkException;
import org.hob.core.boot.Listening;
import org.hob.core.guard.HouseGuard;
import org.hob.core.home.House;
import org.hob.core.job.Loop;
import org.hob.core.weave.Answering;
import org.hob.core.weave.WovenPackage;
import org.hob.guard.Guard;
import org.hob.guard.Harm;
import org.hob.guard.Policy;
import org.hob.job.Job;
import org.jspecify.annotations.Nullable;

/**
 * The layers of the guard that a storm blows against: the lease alone, or all that a house in the program has around it. Then the machine has brackets, the
 * loop listens to them, the storm's own code is woven, endless jobs are condemned soon, and the guard has its usual policy.
 */
final class Layers implements AutoCloseable {

    /** The bundle whose code the storm is, as far as it is woven. */
    static final String BUNDLE = "the storm";

    /** A bundle whose jobs fail on purpose, more often than anybody may. */
    static final String FAILING = "failing";

    private static final Duration ENDLESS = Duration.ofSeconds(1);

    /** A class of each package of which hearing takes something. */
    private static final List<Class<?>> HEARING = List.of(Loop.class, HouseGuard.class, Job.class, Guard.class);

    private final House house;
    private final @Nullable Listening listening;
    private final @Nullable Answering answering;

    private Layers(House house, @Nullable Listening listening, @Nullable Answering answering) {
        this.house = house;
        this.listening = listening;
        this.answering = answering;
    }

    /** Puts brackets into the JDK, and runs that method of a woven copy of this package. What was woven of the JDK is kept in the folder. */
    static void runWoven(String type, String method, Path folder, String... arguments)
            throws IOException, UnknownJdkException, ReflectiveOperationException {
        var agent = Agent.ofThisJvm().orElseThrow(() -> new IllegalStateException("agent: none (expected: java -jar)"));
        agent.prepare();
        agent.bracket(folder);
        var woven = new WovenPackage(Layers.class.getPackageName(), BUNDLE);
        load(Layers.class, woven);
        var run = woven.loadClass(type).getDeclaredMethod(method, String[].class);
        run.setAccessible(true);
        try {
            run.invoke(null, (Object) arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof Error error) throw error;
            throw failure;
        }
    }

    /** Leaves a house with the lease alone. */
    static Layers lease(House house) {
        house.guard().policies(Policy.OFF, Map.of());
        return new Layers(house, null, null);
    }

    /** Puts all of them on. */
    static Layers all(House house) {
        house.guard().policies(Policy.DISSOLVE, Map.of(FAILING, Policy.OFF));
        house.loop().condemnAfter(ENDLESS);
        for (var neighbour : HEARING) load(neighbour, neighbour.getClassLoader());
        return new Layers(house, new Listening(house.loop()), new Answering(house));
    }

    /** Returns whether the calling job has its turn again after a call in brackets, whoever had it meanwhile: if the loop carries it. */
    boolean bringBack() {
        var me = Thread.currentThread();
        return listening != null
                && (me.isVirtual() || house.loop().blockingCalls().threads().isInstance(me));
    }

    /** Returns whether jobs that never end are ended. */
    boolean end() {
        return answering != null;
    }

    /** Counts what they have done, and what they have seen that should not be. */
    void count(Tally tally) {
        long handOvers = listening == null ? 0 : listening.handOvers();
        tally.operation("take-overs").add(house.view().status().takeOvers() - handOvers);
        tally.operation("hand-overs").add(handOvers);
        if (listening != null) tally.operation("calls heard").add(listening.heard());
        if (answering != null) {
            tally.operation("woven calls answered").add(answering.calls());
            tally.operation("woven entries answered").add(answering.entries());
        }
        for (var out : house.guard().quarantined()) tally.violation("kept out", out);
        for (var culprit : house.guard().culprits())
            if (culprit.harm() == Harm.WRONG_THREAD) tally.violation("called without the turn", culprit);
    }

    /** Loads all classes that are next to that one. */
    private static void load(Class<?> neighbour, ClassLoader by) {
        var name = neighbour.getPackageName();
        var folder = name.replace('.', '/');
        try {
            var from = Path.of(neighbour
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(from)) {
                load(from.resolve(folder), name, by);
                return;
            }
            try (var jar = FileSystems.newFileSystem(from)) {
                load(jar.getPath(folder), name, by);
            }
        } catch (IOException | URISyntaxException | ClassNotFoundException unreadable) {
            throw new IllegalStateException(name + ": not loaded", unreadable);
        }
    }

    private static void load(Path folder, String name, ClassLoader by) throws IOException, ClassNotFoundException {
        try (var files = Files.newDirectoryStream(folder, "*.class")) {
            for (var file : files) {
                var simple = file.getFileName().toString().replaceFirst("[.]class$", "");
                Class.forName(name + '.' + simple, false, by);
            }
        }
    }

    @Override
    public void close() {
        if (answering != null) answering.close();
        if (listening != null) listening.close();
    }
}
