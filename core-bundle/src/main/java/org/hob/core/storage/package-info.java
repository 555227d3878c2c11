/** Documents that survive a restart. */
@NullMarked
package org.hob.core.storage;

import org.jspecify.annotations.NullMarked;
