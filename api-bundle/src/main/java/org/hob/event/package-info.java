/**
 * Events: what happens in the house.
 *
 * <h2>Starting points</h2>
 *
 * {@link org.hob.event.Events}, {@link org.hob.event.Event}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.hob.event;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
