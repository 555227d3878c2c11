package org.hob.itests.benchmarks;

/** An event. */
public record Ping(int number) {}
