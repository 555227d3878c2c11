package org.acme.gremlins;

import java.nio.charset.StandardCharsets;
import org.hob.job.Job;

/** Other programs. */
final class Processes {

    private static final int MORE_THAN_A_PIPE_HOLDS = 1_000_000;

    private Processes() {}

    @Gremlin(value = "ProcessBuilder.start, waitFor", like = "subprocess.run")
    static Job run(Stage stage) {
        return () -> new ProcessBuilder("sleep", "0.3").start().waitFor();
    }

    @Gremlin(value = "Runtime.exec, waitFor", like = "os.system")
    static Job exec(Stage stage) {
        return () -> Runtime.getRuntime()
                .exec(new String[] {"sh", "-c", "sleep 0.3"})
                .waitFor();
    }

    @Gremlin("Process.getInputStream().read")
    static Job output(Stage stage) throws Exception {
        var process = new ProcessBuilder("sh", "-c", "sleep 0.3; echo hello").start();
        return () -> process.getInputStream().read();
    }

    @Gremlin("Process.getOutputStream().write")
    static Job input(Stage stage) throws Exception {
        var process = new ProcessBuilder("sh", "-c", "sleep 0.3; cat >/dev/null").start();
        return () -> {
            try (var out = process.getOutputStream()) {
                out.write(new byte[MORE_THAN_A_PIPE_HOLDS]);
            }
        };
    }

    @Gremlin("Process.onExit().get")
    static Job onExit(Stage stage) throws Exception {
        var process = new ProcessBuilder("sleep", "0.3").start();
        return () -> process.onExit().get();
    }

    @Gremlin(value = "ProcessHandle.allProcesses", harmless = true)
    static Job all(Stage stage) {
        return () -> Stage.see(ProcessHandle.allProcesses().count());
    }

    @Gremlin(value = "System.in.read", terminal = Gremlin.Terminal.TYPES_LATE)
    static Job terminal(Stage stage) {
        return () -> System.in.read();
    }

    @Gremlin(value = "System.out, nobody reads", terminal = Gremlin.Terminal.DEAF)
    static Job fullOutput(Stage stage) {
        return () -> {
            var line = ("a gremlin " + "x".repeat(1_000) + '\n').getBytes(StandardCharsets.US_ASCII);
            for (int n = 0; n < 200; n++) System.out.write(line);
            System.out.flush();
        };
    }
}
