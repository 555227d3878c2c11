package org.hob.itests.gremlins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A library that makes a disk and a name server slow for the program it is loaded into, if there is a C compiler to make it. */
final class SlowMachine {

    private SlowMachine() {}

    /** Returns the library, compiled into that folder. */
    static Optional<Path> build(Path folder) throws IOException, InterruptedException {
        var source = Path.of(System.getProperty("hob.itests"), "gremlins/src/main/c/slow.c")
                .normalize();
        var library = folder.resolve("slow.so");
        try {
            int exit = new ProcessBuilder(
                            "cc", "-O2", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl")
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit == 0) return Optional.of(library);
            System.out.println("gremlins: cc ended with " + exit + ": no slow disk and no slow names in this run");
        } catch (IOException missing) {
            System.out.println("gremlins: no C compiler (cc): no slow disk and no slow names in this run");
        }
        return Optional.empty();
    }
}
