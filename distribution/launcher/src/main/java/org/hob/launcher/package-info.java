/** Starts the framework with Hob's bundles, and stops it again. */
@NullMarked
package org.hob.launcher;

import org.jspecify.annotations.NullMarked;
