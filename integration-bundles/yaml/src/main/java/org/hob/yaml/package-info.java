/**
 * The house's files in YAML, as Home Assistant writes them: what they say, with file and line, and who is given it.
 *
 * <p>A bundle registers a {@link org.hob.yaml.Section} for its key in {@code conf/configuration.yaml}, reads what it is given with a
 * {@link org.hob.yaml.Binder}, and keeps what runs in {@link org.hob.yaml.Entries}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.hob.yaml;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
