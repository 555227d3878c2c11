/**
 * Registries: the names, devices and places of things.
 *
 * <h2>Starting points</h2>
 *
 * {@link org.hob.registry.DeviceInfo}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.hob.registry;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
