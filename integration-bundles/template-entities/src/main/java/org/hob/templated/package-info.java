/** Entities that are computed from others, by templates; and what they do when they are asked to. */
@NullMarked
package org.hob.templated;

import org.jspecify.annotations.NullMarked;
