package org.hob.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hob.core.home.House;
import org.hob.core.job.Conductor;

/** The end of a test: every owner is closed, as when its bundle goes, and then nothing may be left. */
final class Farewell {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** After that time, failures that nobody has asked for are logged. */
    private static final Duration TIME_TO_ASK = Duration.ofSeconds(5);

    private final Conductor conductor;
    private final House house;
    private final ThreadsBefore threads;
    private final Notices notices;
    private final List<String> problems = new ArrayList<>();
    private final List<Throwable> causes = new ArrayList<>();

    Farewell(Conductor conductor, House house, ThreadsBefore threads, Notices notices) {
        this.conductor = conductor;
        this.house = house;
        this.threads = threads;
        this.notices = notices;
    }

    void say() {
        house.closeHomes();
        conductor.end();
        try {
            lookIntoTheHouse();
        } catch (AssertionError stuck) {
            problems.add(String.valueOf(stuck.getMessage()));
        }
        house.close();
        problems.addAll(threads.left());
        lookAtNotices();
        if (problems.isEmpty()) return;
        var failure = new AssertionError("at the end of the test:\n  - " + String.join("\n  - ", problems));
        causes.forEach(failure::addSuppressed);
        throw failure;
    }

    private void lookIntoTheHouse() {
        var running = conductor.leftRunning(PATIENCE);
        for (var job : running) problems.add("it does not end, though its owner is closed: " + job);
        if (!running.isEmpty()) return;
        conductor.pass(TIME_TO_ASK);
        for (var thing : house.leftovers()) problems.add("left behind: " + thing);
        if (conductor.timers() > 0) problems.add("left behind: " + conductor.timers() + " timers");
    }

    private void lookAtNotices() {
        for (var notice : notices.take()) {
            if (!TestHome.isError(notice)) continue;
            problems.add("an error that nobody asked for with notices(): " + notice.text());
            if (notice.failure() != null) causes.add(notice.failure());
        }
    }
}
