/** What weaving does to code that nobody wrote for it. */
@NullMarked
package org.hob.core.weave;

import org.jspecify.annotations.NullMarked;
