/** The bundle whose heartbeat shows whether the house stands still. */
@NullMarked
package org.hob.itests.gremlins.heartbeat;

import org.jspecify.annotations.NullMarked;
