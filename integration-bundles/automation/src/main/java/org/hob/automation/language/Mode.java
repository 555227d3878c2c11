package org.hob.automation.language;

/** What is done when something is to begin that still runs. */
public enum Mode {
    SINGLE,
    RESTART,
    QUEUED,
    PARALLEL
}
