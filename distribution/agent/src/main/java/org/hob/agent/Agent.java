package org.hob.agent;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The agent of this JVM. The JVM starts it before the program, when that is started as an executable jar ({@code Launcher-Agent-Class} in its manifest);
 * it does nothing before the program asks.
 */
public final class Agent {

    /** The JVM hands it to a static method, and to nobody else. */
    private static volatile @Nullable Agent started;

    private final Instrumentation jvm;
    private boolean prefixIsTold;

    private Agent(Instrumentation jvm) {
        this.jvm = jvm;
    }

    /** For the JVM. */
    public static void agentmain(@Nullable String arguments, Instrumentation jvm) {
        started = new Agent(jvm);
    }

    /** Returns the agent, unless the program was started in another way. */
    public static Optional<Agent> ofThisJvm() {
        return Optional.ofNullable(started);
    }

    /**
     * Brings {@code java.lang.HobBracket} into being, so that whoever starts from now on finds it, though nothing is bracketed yet. Takes a few milliseconds.
     *
     * @throws UnknownJdkException if this JVM does not let us
     */
    public void prepare() throws IOException, UnknownJdkException {
        BracketType.define(jvm);
    }

    /**
     * Puts brackets into the JDK, once and for all. The first time that takes a while: what is woven is kept in that folder.
     *
     * @return how many calls are bracketed
     * @throws UnknownJdkException if this is another JDK than the agent knows; nothing has changed then
     */
    public int bracket(Path folder) throws IOException, UnknownJdkException {
        JdkBuild build = JdkBuild.running();
        WovenFile file = new WovenFile(folder.resolve("brackets"));
        Optional<Woven> kept = file.read(build);
        Woven woven = kept.isPresent() ? kept.get() : Weaver.weave(Leaf.all());
        BracketType.define(jvm).sitesOfJdk(woven.sites());
        redefine(woven.classes());
        if (kept.isEmpty()) keep(woven, file, build);
        return woven.sites().size();
    }

    /**
     * Puts brackets round the native methods of a class of a bundle, before it is loaded.
     *
     * @return the class with brackets; empty if it has no native methods
     * @throws UnknownJdkException if this JVM does not let us
     */
    public Optional<byte[]> bracketNatives(byte[] type) throws IOException, UnknownJdkException {
        Optional<Natives> natives = Natives.in(type);
        if (natives.isEmpty()) return Optional.empty();
        BracketType bracket = BracketType.define(jvm);
        tellPrefix();
        return Optional.of(natives.get().bracketed(bracket::siteOfBundle));
    }

    /** The JVM keeps the prefix with a transformer. From then on each class that is loaded is shown to it, so it comes only when it must. */
    private synchronized void tellPrefix() {
        if (prefixIsTold) return;
        ClassFileTransformer changesNothing = new ClassFileTransformer() {};
        jvm.addTransformer(changesNothing);
        jvm.setNativeMethodPrefix(changesNothing, Natives.PREFIX);
        prefixIsTold = true;
    }

    private static void keep(Woven woven, WovenFile file, JdkBuild build) {
        try {
            file.write(build, woven);
        } catch (IOException e) {
            System.getLogger("org.hob").log(Level.WARNING, "brackets: not kept for the next start (" + e + ")");
        }
    }

    /** Changes only what methods do, for all classes at once. They are loaded for that, but not initialised. */
    private void redefine(Map<String, byte[]> classes) throws UnknownJdkException {
        try {
            List<ClassDefinition> definitions = new ArrayList<>();
            for (Map.Entry<String, byte[]> type : classes.entrySet()) {
                Class<?> loaded = Class.forName(type.getKey().replace('/', '.'), false, null);
                definitions.add(new ClassDefinition(loaded, type.getValue()));
            }
            jvm.redefineClasses(definitions.toArray(ClassDefinition[]::new));
        } catch (ClassNotFoundException
                | UnmodifiableClassException
                | UnsupportedOperationException
                | LinkageError
                | InternalError e) {
            throw new UnknownJdkException("the JVM refuses: " + e);
        }
    }
}
