/** Home Assistant's actions that take entities of any domain. */
@NullMarked
package org.hob.homeassistant;

import org.jspecify.annotations.NullMarked;
