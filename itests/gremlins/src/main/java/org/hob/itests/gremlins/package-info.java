/** Starts the assembled program with gremlins in it, and tells what became of it. */
@NullMarked
package org.hob.itests.gremlins;

import org.jspecify.annotations.NullMarked;
