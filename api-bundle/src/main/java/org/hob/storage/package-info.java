/**
 * Storage: documents that survive a restart.
 *
 * <h2>Starting points</h2>
 *
 * {@link org.hob.storage.Store}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.hob.storage;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
