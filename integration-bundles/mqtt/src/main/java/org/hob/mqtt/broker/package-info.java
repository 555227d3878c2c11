/**
 * The connections to brokers.
 *
 * <p>{@code MqttPlatform} (configuration) makes a {@code Broker}, which makes one {@code Link} after the other; what comes in goes through the {@code
 * Inbox} and is told by {@code Topics}.
 */
@NullMarked
package org.hob.mqtt.broker;

import org.jspecify.annotations.NullMarked;
