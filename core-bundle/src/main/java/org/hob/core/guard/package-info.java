/** Who took the turn, where, and what is done about it: told by the loop, and by what is woven into the code of bundles. */
@NullMarked
package org.hob.core.guard;

import org.jspecify.annotations.NullMarked;
