/** A bundle for the assembled program, which measures from within. */
@NullMarked
package org.hob.itests.benchmarks.load;

import org.jspecify.annotations.NullMarked;
