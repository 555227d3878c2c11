/**
 * Actions: what the house can be asked to do. An action is a record.
 *
 * <h2>Starting points</h2>
 *
 * {@link org.hob.action.Action}, {@link org.hob.action.Actions}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.hob.action;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
