package org.hob.mqtt;

import org.jspecify.annotations.Nullable;

/** The broker did not do what it was asked. */
public final class MqttException extends RuntimeException {

    public MqttException(String message) {
        super(message);
    }

    public MqttException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
