/**
 * The house as one owner sees it, and what may live in it.
 *
 * <h2>Starting points</h2>
 *
 * {@link org.hob.home.Home}, {@link org.hob.home.Platform}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.hob.home;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
