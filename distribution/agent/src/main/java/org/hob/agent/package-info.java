/**
 * The agent: puts brackets round what may block, in the classes of the JDK and in the native methods of bundles, so that whoever holds the turn is noticed
 * however short he blocks. The house runs without it, too.
 */
@NullMarked
package org.hob.agent;

import org.jspecify.annotations.NullMarked;
