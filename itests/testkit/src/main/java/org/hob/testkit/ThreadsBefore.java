package org.hob.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The threads that there were before a test, to find those that it has left. Virtual threads cannot be seen. */
final class ThreadsBefore {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long LOOK_AGAIN_NANOS = 1_000_000;
    private static final int FRAMES = 5;

    /** Of the core, of JUnit and of the JDK: they come and go by themselves. */
    private static final Pattern NOBODYS = Pattern.compile("hob-(loop|worker|coroutine|stray)-\\d+"
            + "|hob-(journal|watchdog)|junit-.*|surefire.*|ForkJoinPool\\.commonPool-worker-\\d+");

    private final Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());

    /** Returns those that are there now, in words; who is about to end is given the time to. */
    List<String> left() {
        long begun = System.nanoTime();
        var left = now();
        while (!left.isEmpty() && System.nanoTime() - begun < PATIENCE.toNanos()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            left = now();
        }
        return left.stream().map(ThreadsBefore::inWords).toList();
    }

    private List<Thread> now() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && !before.contains(thread) && !isNobodys(thread))
                .toList();
    }

    private static boolean isNobodys(Thread thread) {
        var group = thread.getThreadGroup();
        return group == null
                || group.getParent() == null
                || group.getName().equals("InnocuousThreadGroup")
                || thread.getClass().getName().startsWith("jdk.internal.")
                || NOBODYS.matcher(thread.getName()).matches();
    }

    private static String inWords(Thread thread) {
        var text = new StringBuilder("thread " + thread.getName() + " is still alive, at");
        var stack = thread.getStackTrace();
        var first = Stream.of(stack).limit(1);
        var theirs = Stream.of(stack)
                .skip(1)
                .dropWhile(frame -> isJdks(frame.getClassName()))
                .limit(FRAMES);
        Stream.concat(first, theirs).forEach(frame -> text.append("\n      ").append(frame));
        return text.toString();
    }

    private static boolean isJdks(String className) {
        return className.startsWith("java.") || className.startsWith("jdk.") || className.startsWith("sun.");
    }
}
