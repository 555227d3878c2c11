package org.hob.launcher;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import org.hob.agent.Agent;
import org.hob.agent.UnknownJdkException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;

/** The brackets of the agent round what may block, if they are wanted and the JVM has started the agent. The house runs without them, too. */
final class Brackets {

    private static final Logger LOG = System.getLogger("org.hob");

    private final Optional<Agent> agent;

    private Brackets(Optional<Agent> agent) {
        this.agent = agent;
    }

    /** From here on the core finds them, if only as a class: it looks once, when it starts. */
    static Brackets of(boolean wanted) {
        Optional<Agent> agent = wanted ? Agent.ofThisJvm() : Optional.empty();
        if (wanted && agent.isEmpty()) say("the program was not started with -jar");
        return new Brackets(agent.filter(ours -> succeeds(ours::prepare)));
    }

    /** Puts them into the JDK, on a thread of its own, while the house starts. */
    void putIntoJdk(Path folder) {
        agent.ifPresent(ours ->
                Thread.ofPlatform().name("hob-agent").daemon().start(() -> succeeds(() -> ours.bracket(folder))));
    }

    /** What the agent is asked to do. */
    private interface Errand {
        void run() throws IOException, UnknownJdkException;
    }

    private static boolean succeeds(Errand errand) {
        try {
            errand.run();
            return true;
        } catch (UnknownJdkException e) {
            say(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException | LinkageError e) {
            say(Reason.of(e));
        }
        return false;
    }

    /** Puts them round the native methods of bundles, when their classes are loaded. */
    void putIntoBundles(BundleContext context) {
        agent.ifPresent(ours -> context.registerService(WeavingHook.class, type -> putInto(type, ours), null));
    }

    private static void putInto(WovenClass type, Agent agent) {
        try {
            agent.bracketNatives(type.getBytes()).ifPresent(type::setBytes);
        } catch (IOException | UnknownJdkException | IllegalArgumentException e) {
            LOG.log(Level.DEBUG, () -> type.getClassName() + ": left as it is", e);
        }
    }

    private static void say(String why) {
        LOG.log(Level.INFO, "brackets: none, so what blocks for less than 4 ms goes unnoticed (" + why + ")");
    }
}
