/** Automations and scripts as people publish them, and the house they are proved in. */
@NullMarked
package org.hob.itests.automations;

import org.jspecify.annotations.NullMarked;
