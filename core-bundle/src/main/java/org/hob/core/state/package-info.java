/** The states of the house. */
@NullMarked
package org.hob.core.state;

import org.jspecify.annotations.NullMarked;
