/** Where the house stands: zones on the map, and the sun over it. */
@NullMarked
package org.hob.place;

import org.jspecify.annotations.NullMarked;
