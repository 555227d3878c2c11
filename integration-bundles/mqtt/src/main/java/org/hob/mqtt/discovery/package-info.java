/**
 * Devices that announce themselves in Home Assistant's way.
 *
 * <p>A message on a {@code ConfigTopic} is read into {@code Announcement}s, whose {@code Keys} become a {@code Component}: one file for each kind. In
 * the house a component is a {@code Live} thing that hears its {@code Channels}.
 */
@NullMarked
package org.hob.mqtt.discovery;

import org.jspecify.annotations.NullMarked;
