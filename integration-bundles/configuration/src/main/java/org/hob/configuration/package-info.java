/** The files in {@code conf/} are the configurations of the house, and the other way round. */
@NullMarked
package org.hob.configuration;

import org.jspecify.annotations.NullMarked;
