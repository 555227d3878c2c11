/** The real counterparts of Hob, and Hob itself, as processes that tests start, watch and stop. */
@NullMarked
package org.hob.itests.peers;

import org.jspecify.annotations.NullMarked;
