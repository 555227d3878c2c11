package org.hob.itests.benchmarks;

/** The groups that sample for themselves. */
enum Sampled {
    ALLOCATION,
    ACTING,
    AUTOMATING,
    RULING,
    CROSSING,
    BLOCKING,
    TIMERS,
    TIMERS_DUE,
    LATENESS,
    GROWING,
    STATE_MEMORY,
    ENTITY_MEMORY,
    FAIRNESS,
    HEARTBEAT,
    WATCHDOG;

    void measure(Pace pace, Metrics metrics) throws Exception {
        switch (this) {
            case ALLOCATION -> new Allocation().measure(metrics);
            case ACTING -> new Acting(pace).measure(metrics);
            case AUTOMATING -> new Automating(pace).measure(metrics);
            case RULING -> new Ruling(pace).measure(metrics);
            case CROSSING -> new Crossing(pace).measure(metrics);
            case BLOCKING -> new BlockingTrips(pace).measure(metrics);
            case TIMERS -> new TimersBench(pace).measure(metrics);
            case TIMERS_DUE -> new TimersDue().measure(metrics);
            case LATENESS -> new Lateness(pace).measure(metrics);
            case GROWING -> new Growing(pace).measure(metrics);
            case STATE_MEMORY -> metrics.add("state_bytes", Memory.state());
            case ENTITY_MEMORY -> metrics.add("entity_bytes", Memory.entity());
            case FAIRNESS -> new Fairness(pace).measure(metrics);
            case HEARTBEAT -> new Heartbeat(pace).measure(metrics);
            case WATCHDOG -> new WatchdogTime(pace).measure(metrics);
        }
    }
}
