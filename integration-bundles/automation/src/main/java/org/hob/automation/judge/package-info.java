/** Whether conditions pass: pure, in the turn of who asks. */
@NullMarked
package org.hob.automation.judge;

import org.jspecify.annotations.NullMarked;
