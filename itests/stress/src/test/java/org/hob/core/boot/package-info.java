/** What hears of the brackets of a machine, for a house without a framework. */
@NullMarked
package org.hob.core.boot;

import org.jspecify.annotations.NullMarked;
