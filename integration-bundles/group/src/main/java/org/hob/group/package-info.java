/**
 * Groups: things that are one for people and automations.
 *
 * <h2>Starting points</h2>
 *
 * {@link org.hob.group.OnOff}, {@link org.hob.group.PlatformGroups}: how another bundle brings groups of its domain.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.hob.group;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
