/** How the house becomes a bundle: its services, its start and its stop. */
@NullMarked
package org.hob.core.boot;

import org.jspecify.annotations.NullMarked;
