/** A few gremlins in every build. */
@NullMarked
package org.hob.itests.gremlins;

import org.jspecify.annotations.NullMarked;
