package org.hob.mqtt.broker;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.hob.mqtt.Message;
import org.hob.mqtt.Qos;

/** One stretch of connection to the broker, from its attempt to its end; nothing here waits, but for classes that are loaded. */
interface Link {

    /**
     * What is to be heard.
     *
     * @param filter a topic filter
     * @param qos how hard
     */
    record Wish(String filter, Qos qos) {}

    /** Connects, once; fails with a {@link LinkException}. */
    CompletableFuture<Void> connect();

    /** Ends when the connection does, with what is to be said of it. */
    CompletableFuture<LinkException> lost();

    /** Asks for topics; fails with a {@link LinkException} when one of them is refused. */
    CompletableFuture<Void> subscribe(Collection<Wish> wishes);

    /** Does not want that filter any more. */
    CompletableFuture<Void> unsubscribe(String filter);

    /** Publishes; fails with a {@link LinkException}. */
    CompletableFuture<Void> publish(Message message);

    /** Says goodbye. */
    void close();
}
