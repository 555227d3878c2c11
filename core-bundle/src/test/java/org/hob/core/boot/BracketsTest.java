package org.hob.core.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.hob.guard.Harm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With the real class in the real place, as the agent defines it; only what it is woven into is missing. */
class BracketsTest {

    private static Class<?> type = Object.class; // until it is defined

    private final Brackets brackets = Brackets.ofThisJvm().orElseThrow();
    private final List<String> told = new ArrayList<>();
    private AutoCloseable listening = () -> {};

    @BeforeAll
    static void define() throws Exception {
        try (InputStream file = BracketsTest.class.getResourceAsStream("/java/lang/HobBracket.class")) {
            type = MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup())
                    .defineClass(file.readAllBytes());
        }
        type.getMethod("sitesOfJdk", String[].class).invoke(null, (Object)
                new String[] {"file java.io.FileInputStream.open0", "lock java.lang.Object.wait0"});
    }

    @AfterEach
    void close() throws Exception {
        listening.close();
    }

    /** A thread of a loop. */
    private static final class Loop extends Thread {
        Loop(Runnable job) {
            super(job);
        }
    }

    @Test
    void callOnTheLoop_isToldBeforeAndAfter() throws Exception {
        listening = brackets.tell(Loop.class, this::begin, this::end);
        assertThat(onLoop(() -> bracket(2))).isEqualTo(7);
        assertThat(told).containsExactly("begin 2", "end 7");
    }

    @Test
    void callElsewhere_isNotTold() throws Exception {
        listening = brackets.tell(Loop.class, this::begin, this::end);
        assertThat(bracket(2)).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void beginWithoutToken_isNotEnded() throws Exception {
        listening = brackets.tell(Loop.class, _ -> 0, this::end);
        assertThat(onLoop(() -> bracket(1))).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void listenerThatHasGone_isNotTold() throws Exception {
        brackets.tell(Loop.class, this::begin, this::end).close();
        assertThat(onLoop(() -> bracket(1))).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void listenerThatWasReplaced_leavesTheOtherAlone() throws Exception {
        var before = brackets.tell(Loop.class, _ -> 0, this::end);
        listening = brackets.tell(Thread.class, this::begin, this::end);
        before.close();
        assertThat(onThread(new FutureTask<>(() -> bracket(1)))).isEqualTo(7);
    }

    @Test
    void site_saysWhatItIs() throws Exception {
        assertThat(brackets.site(1)).isEqualTo(new Brackets.Site(Harm.FILE, "FileInputStream.open0"));
        assertThat(brackets.site(2)).isEqualTo(new Brackets.Site(Harm.LOCK, "Object.wait0"));
        int driver = siteOfBundle("native org.acme.Driver.step");
        assertThat(brackets.site(driver)).isEqualTo(new Brackets.Site(Harm.NATIVE, "Driver.step"));
        assertThat(siteOfBundle("native Driver.step")).isEqualTo(driver + 1);
        assertThat(brackets.site(driver + 1)).isEqualTo(new Brackets.Site(Harm.NATIVE, "Driver.step"));
        assertThat(siteOfBundle("native org.acme.Driver.step")).isEqualTo(driver);
    }

    private long begin(int site) {
        told.add("begin " + site);
        return 7;
    }

    private void end(long token) {
        told.add("end " + token);
    }

    /** What is woven into a class of the JDK; returns the token. */
    private static long bracket(int site) throws ReflectiveOperationException {
        long token = (long) type.getMethod("begin", int.class).invoke(null, site);
        type.getMethod("end", long.class).invoke(null, token);
        return token;
    }

    private static int siteOfBundle(String name) throws ReflectiveOperationException {
        return (int) type.getMethod("siteOfBundle", String.class).invoke(null, name);
    }

    private static long onLoop(Callable<Long> call) throws Exception {
        var task = new FutureTask<>(call);
        new Loop(task).start();
        return task.get();
    }

    private static long onThread(FutureTask<Long> task) throws Exception {
        new Thread(task).start();
        return task.get();
    }
}
