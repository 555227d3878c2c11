/** Entities at home, and what derives from their domains. */
@NullMarked
package org.hob.core.entity;

import org.jspecify.annotations.NullMarked;
