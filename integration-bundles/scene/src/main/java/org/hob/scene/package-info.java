/** Scenes: states of several things, brought about together. */
@NullMarked
package org.hob.scene;

import org.jspecify.annotations.NullMarked;
