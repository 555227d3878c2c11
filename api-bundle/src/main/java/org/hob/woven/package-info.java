/**
 * What the core weaves into integrations calls this; nobody else does.
 *
 * <h2>Starting points</h2>
 *
 * {@link org.hob.woven.Woven}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.hob.woven;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
