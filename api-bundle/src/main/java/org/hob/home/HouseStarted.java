package org.hob.home;

/** The house has started: every platform has been tried once. An event, fired once. */
public record HouseStarted() {}
