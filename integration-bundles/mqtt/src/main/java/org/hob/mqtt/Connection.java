package org.hob.mqtt;

/**
 * How a connection is.
 *
 * @param up whether the broker can be reached
 */
public record Connection(boolean up) {}
