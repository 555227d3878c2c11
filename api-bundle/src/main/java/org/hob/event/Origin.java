package org.hob.event;

/** Where an event came from. */
public enum Origin {
    LOCAL,
    REMOTE
}
