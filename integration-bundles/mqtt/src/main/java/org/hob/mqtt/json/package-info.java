/** JSON as plain values. */
@NullMarked
package org.hob.mqtt.json;

import org.jspecify.annotations.NullMarked;
