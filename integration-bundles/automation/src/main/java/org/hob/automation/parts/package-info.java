/**
 * The language of automations for entries of other sections: triggers, conditions and steps under keys of their own.
 *
 * <h2>Starting points</h2>
 *
 * {@link org.hob.automation.parts.Language}: a service that reads an entry into a record whose components are {@link org.hob.automation.parts.Triggers},
 * {@link org.hob.automation.parts.Conditions}, {@link org.hob.automation.parts.Sequence} and {@link org.hob.automation.parts.Definitions}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.hob.automation.parts;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
