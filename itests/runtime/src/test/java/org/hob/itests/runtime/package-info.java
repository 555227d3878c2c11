/** Hob in a real framework. */
@NullMarked
package org.hob.itests.runtime;

import org.jspecify.annotations.NullMarked;
