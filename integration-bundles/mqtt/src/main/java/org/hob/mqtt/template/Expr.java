package org.hob.mqtt.template;

import org.jspecify.annotations.Nullable;

/** A part of a template that has a value. */
@FunctionalInterface
interface Expr {

    @Nullable
    Object value(Variables names);
}
