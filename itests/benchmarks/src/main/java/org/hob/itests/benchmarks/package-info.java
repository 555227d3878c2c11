/** How long it takes and how much it needs. */
@NullMarked
package org.hob.itests.benchmarks;

import org.jspecify.annotations.NullMarked;
