/** What lies in {@code deploy/} and is no bundle. */
@NullMarked
package org.hob.deploy;

import org.jspecify.annotations.NullMarked;
