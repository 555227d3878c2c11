/** Entities that are computed from others, by templates. */
@NullMarked
package org.hob.templated;

import org.jspecify.annotations.NullMarked;
