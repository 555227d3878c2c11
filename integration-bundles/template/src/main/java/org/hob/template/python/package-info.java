/** What Python's values are and do, as far as templates meet them: a closed set of types, without any way to the classes behind them. */
@NullMarked
package org.hob.template.python;

import org.jspecify.annotations.NullMarked;
