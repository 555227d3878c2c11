/**
 * MQTT for integrations: {@link org.hob.mqtt.Mqtt} is a service, one for each broker that is configured.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.hob.mqtt;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
