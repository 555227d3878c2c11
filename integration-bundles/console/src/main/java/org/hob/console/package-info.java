/** The tabs of Hob in the web console, and the data behind them. */
@NullMarked
package org.hob.console;

import org.jspecify.annotations.NullMarked;
