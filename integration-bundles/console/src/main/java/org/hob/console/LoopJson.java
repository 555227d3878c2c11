package org.hob.console;

import org.hob.job.LoopStatus;
import tools.jackson.core.JsonGenerator;

/** The loop as JSON. */
final class LoopJson {

    private LoopJson() {}

    /** Writes all of it. */
    static void write(JsonGenerator json, LoopStatus status) {
        json.writeStartObject();
        json.writeStringProperty("carrier", status.carrier());
        json.writeName("holder");
        status.holder().ifPresentOrElse(holder -> holder(json, holder), json::writeNull);
        json.writeNumberProperty("segments", status.segments());
        json.writeNumberProperty("timers", status.timers());
        json.writeNumberProperty("take_overs", status.takeOvers());
        json.writeName("lanes").writeStartArray();
        status.lanes().forEach(lane -> lane(json, lane));
        json.writeEndArray();
        json.writeName("workers");
        workers(json, status.workers());
        json.writeName("longest").writeStartArray();
        status.longest().forEach(segment -> segment(json, segment));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void holder(JsonGenerator json, LoopStatus.Holder holder) {
        json.writeStartObject();
        json.writeStringProperty("owner", holder.owner());
        json.writeStringProperty("thread", holder.thread());
        json.writeEndObject();
    }

    private static void lane(JsonGenerator json, LoopStatus.Lane lane) {
        json.writeStartObject();
        json.writeStringProperty("owner", lane.owner());
        json.writeStringProperty("bundle", lane.bundle());
        json.writeNumberProperty("length", lane.length());
        json.writeNumberProperty("per_second", lane.perSecond());
        json.writeNumberProperty("share", lane.share());
        json.writeBooleanProperty("gated", lane.gated());
        json.writeNumberProperty("blocking", lane.blocking());
        json.writeNumberProperty("blocking_waiting", lane.blockingWaiting());
        json.writeEndObject();
    }

    private static void workers(JsonGenerator json, LoopStatus.Workers workers) {
        json.writeStartObject();
        json.writeNumberProperty("busy", workers.busy());
        json.writeNumberProperty("idle", workers.idle());
        json.writeNumberProperty("waiting", workers.waiting());
        json.writeNumberProperty("limit", workers.limit());
        json.writeEndObject();
    }

    private static void segment(JsonGenerator json, LoopStatus.Segment segment) {
        json.writeStartObject();
        json.writeStringProperty("owner", segment.owner());
        json.writeName("where");
        Json.value(json, segment.where().orElse(null));
        json.writeStringProperty("at", Json.time(segment.at()));
        json.writeNumberProperty("length_ms", Json.millis(segment.length()));
        json.writeBooleanProperty("taken", segment.taken());
        json.writeEndObject();
    }
}
