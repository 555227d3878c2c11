package org.hob.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which line of a stack is the integration's own. */
final class StallTest {

    private static final StackTraceElement LOOP = frame("org.acme.Lamp", "shine", 42);
    private static final StackTraceElement WOVEN_IN = frame("org.acme.Lamp", Runaways.GO_ON, -1);
    private static final StackTraceElement ENDS = frame("org.hob.core.weave.Endings", "endIfCondemned", 70);

    @Test
    void whatIsWovenIntoALoop_isNotToBlame() {
        try (var house = new OneOwner(false)) {
            var stall = stall(house, ENDS, WOVEN_IN, LOOP);
            assertThat(stall.place()).isEqualTo("Lamp.shine (Lamp.java:42)");
            assertThat(stall.called()).isEmpty();
        }
    }

    @Test
    void whatALineHasCalled_isTheFrameAboveIt() {
        try (var house = new OneOwner(false)) {
            var stall = stall(house, frame("java.lang.Thread", "sleep", 1), LOOP);
            assertThat(stall.place()).isEqualTo("Lamp.shine (Lamp.java:42)");
            assertThat(stall.called()).isEqualTo("Thread.sleep");
        }
    }

    @Test
    void whatTheHouseWaitsFor_isNotTheFaultOfWhoCallsIt() {
        try (var house = new OneOwner(false)) {
            var read = frame("java.io.RandomAccessFile", "readBytes", 1);
            var looksAtTheJob = frame("org.hob.core.job.Bytecode", "of", 20);
            var door = frame("org.hob.core.state.OwnersStates", "on", 30);
            assertThat(stall(house, true, read, looksAtTheJob, door, LOOP).isNobodysFault())
                    .isTrue();
            assertThat(stall(house, true, read, LOOP).isNobodysFault()).isFalse();
            assertThat(stall(house, true, read, looksAtTheJob, frame("java.lang.ClassLoader", "loadClass", 1), LOOP)
                            .isNobodysFault())
                    .isFalse();
            var rests = frame("org.hob.core.job.Execution", "rest", 200);
            assertThat(stall(house, true, frame("java.lang.VirtualThread", "park", 1), rests, door, LOOP)
                            .isNobodysFault())
                    .as("asked the house to let it wait")
                    .isFalse();
            assertThat(stall(house, false, door, LOOP).isNobodysFault())
                    .as("computing")
                    .isFalse();
        }
    }

    @Test
    void lambdaThatIsLinked_isNotTheFaultOfItsLine_butAClassThatIsLoadedForIt() {
        try (var house = new OneOwner(false)) {
            var defines = frame("java.lang.ClassLoader", "loadClass", 1);
            var links = frame("java.lang.invoke.MethodHandleNatives", "linkCallSite", 1);
            assertThat(stall(house, true, links, LOOP).isNobodysFault()).isTrue();
            assertThat(stall(house, true, defines, links, LOOP).isNobodysFault())
                    .isFalse();
        }
    }

    private static Stall stall(OneOwner house, StackTraceElement... stack) {
        return stall(house, false, stack);
    }

    private static Stall stall(OneOwner house, boolean blocked, StackTraceElement... stack) {
        var me = Thread.currentThread();
        return new Stall(
                house.scope.lane(),
                "a job",
                true,
                blocked,
                me,
                Thread.State.RUNNABLE,
                List.of(stack),
                System.nanoTime());
    }

    private static StackTraceElement frame(String type, String method, int line) {
        return new StackTraceElement(type, method, type.substring(type.lastIndexOf('.') + 1) + ".java", line);
    }
}
