/** The assembled program, started as a process, as a user does. */
@NullMarked
package org.hob.itests.distribution;

import org.jspecify.annotations.NullMarked;
