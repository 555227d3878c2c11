/**
 * Templates: text with the house in it, in Home Assistant's dialect of Jinja2.
 *
 * <h2>Starting points</h2> {@link org.hob.template.Templates}, {@link org.hob.template.Template}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.hob.template;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
