/** Who does what, and asking for it. */
@NullMarked
package org.hob.core.action;

import org.jspecify.annotations.NullMarked;
