package org.hob.itests.gremlins;

import java.io.IOException;
import java.nio.file.Path;

/** What all threads of a program that stands still are doing. */
final class Stacks {

    private Stacks() {}

    /** Writes them to a file beside its home, and says where. */
    static void dump(Process program, Path folder) throws IOException {
        var file = folder.resolve("stacks-" + program.pid() + ".txt");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/jstack").toString(),
                        "-l",
                        String.valueOf(program.pid()))
                .redirectErrorStream(true)
                .redirectOutput(file.toFile())
                .start()
                .onExit()
                .join();
        System.out.println("stacks: " + file);
    }
}
