package org.hob.automation.judge;

/** What became of a condition. */
public enum Verdict {
    YES,
    NO,
    /** It is disabled, and does not count. */
    NEUTRAL;

    static Verdict of(boolean isSo) {
        return isSo ? YES : NO;
    }
}
