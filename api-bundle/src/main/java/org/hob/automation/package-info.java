/**
 * The automation language: kinds of trigger, condition and step that bundles bring to it, and what has become of each run.
 *
 * <h2>Starting points</h2>
 *
 * {@link org.hob.automation.Trigger}, {@link org.hob.automation.Condition}, {@link org.hob.automation.Step}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.hob.automation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
