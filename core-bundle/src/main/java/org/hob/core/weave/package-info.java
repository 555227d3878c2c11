/** What is woven into the code of integrations, so that its calls are known before they block and its loops can be ended. */
@NullMarked
package org.hob.core.weave;

import org.jspecify.annotations.NullMarked;
