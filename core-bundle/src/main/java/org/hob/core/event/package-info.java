/** The bus. */
@NullMarked
package org.hob.core.event;

import org.jspecify.annotations.NullMarked;
