package org.hob.mqtt.template;

/** A template that cannot be read or computed; the message says which part. */
public final class TemplateException extends RuntimeException {

    public TemplateException(String message) {
        super(message);
    }
}
