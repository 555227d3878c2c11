package org.hob.agent;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What woven classes belong to: one build of one JDK, and one of the agent.
 *
 * @param name both in one line
 */
record JdkBuild(String name) {

    private static final int KNOWN = 25;

    /** Returns the JDK that runs, and this agent. */
    static JdkBuild running() throws IOException, UnknownJdkException {
        String system = System.getProperty("os.name");
        int version = Runtime.version().feature();
        if (version != KNOWN || !system.equals("Linux")) {
            throw new UnknownJdkException("JDK " + version + " on " + system + " (expected: " + KNOWN + " on Linux)");
        }
        Path modules = Path.of(System.getProperty("java.home"), "lib", "modules");
        return new JdkBuild(String.join(
                ", ",
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"),
                System.getProperty("java.vm.vendor"),
                System.getProperty("os.arch"),
                sizeAndTime(modules),
                sizeAndTime(agent())));
    }

    private static Path agent() throws IOException {
        try {
            return Path.of(JdkBuild.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static String sizeAndTime(Path file) throws IOException {
        return Files.size(file) + " bytes of " + Files.getLastModifiedTime(file);
    }
}
