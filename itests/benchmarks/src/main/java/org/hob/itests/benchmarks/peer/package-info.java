/** What Hob is measured beside. */
@NullMarked
package org.hob.itests.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
