/** The house put together, and the life of platforms. */
@NullMarked
package org.hob.core.home;

import org.jspecify.annotations.NullMarked;
