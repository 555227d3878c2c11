/**
 * The guard: who took the turn, where, and what became of it.
 *
 * <h2>Starting points</h2>
 *
 * {@link org.hob.guard.Guard}, {@link org.hob.guard.Culprit}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.hob.guard;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
