package org.hob.automation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Where what comes in by HTTP reaches the triggers that wait for it. A service; whoever listens to HTTP calls it. */
@ProviderType
public interface Webhooks {

    /**
     * A request.
     *
     * @param method in capitals, as {@code POST}
     * @param local whether it comes from the house's own network
     * @param query the parameters of its address
     * @param json its body, if that is JSON
     * @param data its body, if that is a form
     */
    record Request(
            String method,
            boolean local,
            Map<String, String> query,
            @Nullable Object json,
            Map<String, String> data) {}

    /** What became of a request. */
    enum Answer {
        TAKEN,
        /** Nobody waits for that id. */
        UNKNOWN,
        /** Who waits for it takes other methods. */
        OTHER_METHOD,
        /** Who waits for it takes requests of the house's own network only. */
        LOCAL_ONLY
    }

    /**
     * Hands a request to who waits for that id.
     *
     * <p>Turn: never waits.
     */
    Answer receive(String id, Request request);
}
