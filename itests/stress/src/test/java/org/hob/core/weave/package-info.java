/** What weaves a package and answers it, for a house without a framework. */
@NullMarked
package org.hob.core.weave;

import org.jspecify.annotations.NullMarked;
