package org.hob.home;

/** The house is about to stop, and waits a moment for what its listeners begin now. An event, fired once. */
public record HouseStopping() {}
