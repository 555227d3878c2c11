/** How sequences run: one coroutine each, that reads its steps from top to bottom; their modes, their variables, their traces. */
@NullMarked
package org.hob.automation.run;

import org.jspecify.annotations.NullMarked;
