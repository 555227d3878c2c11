/**
 * Entities, and how a domain is declared once.
 *
 * <h2>Starting points</h2>
 *
 * {@link org.hob.entity.Entity}, {@link org.hob.entity.Domain}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.hob.entity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
