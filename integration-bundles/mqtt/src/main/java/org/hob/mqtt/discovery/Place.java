package org.hob.mqtt.discovery;

import org.hob.home.Home;
import org.hob.mqtt.Mqtt;

/**
 * Where announced things live.
 *
 * @param home the house
 * @param mqtt the broker they announced themselves at
 * @param channels what they say there
 */
record Place(Home home, Mqtt mqtt, Channels channels) {}
