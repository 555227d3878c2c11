/** What bundles say to the OSGi LogService, in the log of the house. */
@NullMarked
package org.hob.log;

import org.jspecify.annotations.NullMarked;
