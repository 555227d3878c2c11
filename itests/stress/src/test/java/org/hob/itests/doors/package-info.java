/** Every door of the house, tried from everywhere. */
@NullMarked
package org.hob.itests.doors;

import org.jspecify.annotations.NullMarked;
