/** Devices that are not there, to see the house alive without owning anything. */
@NullMarked
package org.hob.demo;

import org.jspecify.annotations.NullMarked;
