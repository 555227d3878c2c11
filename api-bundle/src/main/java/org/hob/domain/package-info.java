/**
 * Domains: the kinds of device, one file each.
 *
 * <h2>Starting points</h2>
 *
 * {@link org.hob.domain.Light}, {@link org.hob.domain.Sensor}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.hob.domain;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
