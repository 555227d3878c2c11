/** The loop under every kind of load at once. */
@NullMarked
package org.hob.itests.stress;

import org.jspecify.annotations.NullMarked;
