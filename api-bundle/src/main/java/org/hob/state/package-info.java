/**
 * States: what the house knows of its things, immutable and readable from every thread.
 *
 * <h2>Starting points</h2>
 *
 * {@link org.hob.state.States}, {@link org.hob.state.StateChanged}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.hob.state;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
