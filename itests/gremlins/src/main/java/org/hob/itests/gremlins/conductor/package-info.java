/** The bundle that provokes one gremlin after the other in the running house, and looks whether the house lives. */
@NullMarked
package org.hob.itests.gremlins.conductor;

import org.jspecify.annotations.NullMarked;
