package org.hob.launcher;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.hob.agent.Agent;
import org.hob.agent.UnknownJdkException;

/** The brackets round what may block in the JDK. They come while the house starts, and it starts without them, too. */
final class Brackets {

    private static final Logger LOG = System.getLogger("org.hob");

    private Brackets() {}

    /** Has the agent put them, on a thread of its own. */
    static Thread put(Path folder) {
        return Thread.ofPlatform().name("hob-agent").daemon().start(() -> tryTo(folder));
    }

    private static void tryTo(Path folder) {
        long begin = System.nanoTime();
        try {
            Agent agent = Agent.ofThisJvm().orElseThrow(() -> new IOException("no agent (expected: java -jar)"));
            int brackets = agent.bracket(folder);
            long millis = (System.nanoTime() - begin) / 1_000_000;
            LOG.log(Level.DEBUG, () -> brackets + " calls of the JDK are bracketed, after " + millis + " ms");
        } catch (IOException | UnknownJdkException e) {
            LOG.log(
                    Level.INFO,
                    () -> "The JDK is not bracketed, so what blocks for less than 4 ms goes unnoticed: "
                            + e.getMessage());
        }
    }
}
