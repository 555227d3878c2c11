package org.hob.itests.gremlins.conductor;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What became of one gremlin in one place.
 *
 * @param operation what it did
 * @param where where it did it
 * @param outcome dissolved, reported, refused, ended or quarantined, as the guard has it; {@code unnoticed} if nobody said anything
 * @param culpritNamed whether the guard named the very line
 * @param heartbeatMaxMillis how late the callbacks and the coroutine of another bundle were at most
 * @param heartbeatP999Millis how late all but one in a thousand of these were
 * @param workerMaxMillis how late that bundle's blocking jobs were at most
 * @param machineMaxMillis how late a thread was at most that has nothing to do with the house
 * @param tookMillis how long it took, or was watched
 * @param takeOvers how often the turn was taken meanwhile
 * @param harmless whether there was nothing to notice
 * @param broken what the house could not do afterwards; empty if it is fully alive
 * @param notes what else was seen
 */
public record Finding(
        String operation,
        String where,
        String outcome,
        @JsonProperty("culprit_named") boolean culpritNamed,
        @JsonProperty("heartbeat_max_ms") double heartbeatMaxMillis,
        @JsonProperty("heartbeat_p999_ms") double heartbeatP999Millis,
        @JsonProperty("worker_max_ms") double workerMaxMillis,
        @JsonProperty("machine_max_ms") double machineMaxMillis,
        @JsonProperty("took_ms") double tookMillis,
        @JsonProperty("take_overs") long takeOvers,
        boolean harmless,
        List<String> broken,
        List<String> notes) {

    /** Returns what is known when the house did not survive it. */
    public static Finding fatal(Order order, String how) {
        return new Finding(
                order.operation(),
                order.where(),
                "unnoticed",
                false,
                0,
                0,
                0,
                0,
                0,
                0,
                order.harmless(),
                List.of(how),
                List.of());
    }
}
