/** Bundles that do harm. Each operation is a method that prepares it and returns the job that does it; a bundle has one of these classes in it. */
@NullMarked
package org.acme.gremlins;

import org.jspecify.annotations.NullMarked;
