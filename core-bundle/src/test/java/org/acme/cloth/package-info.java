/** Code of an integration, to be woven. */
@NullMarked
package org.acme.cloth;

import org.jspecify.annotations.NullMarked;
