/**
 * Templates in what devices announce: a small part of Jinja2, exact in what it does; what it does not do is refused.
 */
@NullMarked
package org.hob.mqtt.template;

import org.jspecify.annotations.NullMarked;
