package org.hob.itests.gremlins.conductor;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What was left when all gremlins were gone.
 *
 * @param threadsBefore how many threads there were at first
 * @param threadsAfter how many there were at last
 * @param loaders the bundles whose classes stayed
 * @param innocents those whom the guard named although they had done nothing
 * @param broken what the house could not do at last
 */
public record Ending(
        @JsonProperty("threads_before") int threadsBefore,
        @JsonProperty("threads_after") int threadsAfter,
        List<String> loaders,
        List<String> innocents,
        List<String> broken) {}
