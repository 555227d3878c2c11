/** Tests of how figures are judged and written down; no test measures. */
@NullMarked
package org.hob.itests.benchmarks;

import org.jspecify.annotations.NullMarked;
