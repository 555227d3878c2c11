/** The house's own kinds of trigger. */
@NullMarked
package org.hob.automation.trigger;

import org.jspecify.annotations.NullMarked;
