package org.hob.console;

import java.util.Locale;
import org.hob.guard.Culprit;
import org.hob.guard.Pause;
import org.hob.guard.Quarantine;
import tools.jackson.core.JsonGenerator;

/** What the guard knows as JSON. */
final class GuardJson {

    private GuardJson() {}

    /** Writes all of it. */
    static void write(JsonGenerator json, GuardReport report) {
        json.writeStartObject();
        json.writeBooleanProperty("guarded", report.guarded());
        json.writeNumberProperty("avoided_ms", Json.millis(report.avoided()));
        json.writeNumberProperty("take_overs", report.takeOvers());
        json.writeName("culprits").writeStartArray();
        report.culprits().forEach(culprit -> culprit(json, culprit));
        json.writeEndArray();
        json.writeName("pauses").writeStartArray();
        report.pauses().forEach(pause -> pause(json, pause));
        json.writeEndArray();
        json.writeName("quarantined").writeStartArray();
        report.quarantined().forEach(quarantine -> quarantine(json, quarantine));
        json.writeEndArray();
        json.writeName("policies").writeStartArray();
        report.policies().forEach((bundle, policy) -> {
            json.writeStartObject();
            json.writeStringProperty("bundle", bundle);
            json.writeStringProperty("policy", word(policy));
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void culprit(JsonGenerator json, Culprit culprit) {
        json.writeStartObject();
        json.writeStringProperty("bundle", culprit.bundle());
        json.writeStringProperty("owner", culprit.owner());
        json.writeStringProperty("place", culprit.place());
        json.writeStringProperty("called", culprit.called());
        json.writeStringProperty("kind", culprit.inCallback() ? "callback" : "coroutine");
        json.writeStringProperty("harm", word(culprit.harm()));
        json.writeStringProperty("outcome", word(culprit.outcome()));
        json.writeNumberProperty("count", culprit.count());
        json.writeNumberProperty("take_overs", culprit.takeOvers());
        json.writeNumberProperty("total_ms", Json.millis(culprit.total()));
        json.writeNumberProperty("longest_ms", Json.millis(culprit.longest()));
        json.writeStringProperty("last", Json.time(culprit.last()));
        json.writeStringProperty("remedy", culprit.remedy());
        json.writeEndObject();
    }

    private static void pause(JsonGenerator json, Pause pause) {
        json.writeStartObject();
        json.writeStringProperty("cause", word(pause.cause()));
        json.writeNumberProperty("count", pause.count());
        json.writeNumberProperty("total_ms", Json.millis(pause.total()));
        json.writeNumberProperty("longest_ms", Json.millis(pause.longest()));
        json.writeStringProperty("last", Json.time(pause.last()));
        json.writeEndObject();
    }

    private static void quarantine(JsonGenerator json, Quarantine quarantine) {
        json.writeStartObject();
        json.writeStringProperty("owner", quarantine.owner());
        json.writeStringProperty("bundle", quarantine.bundle());
        json.writeStringProperty("why", quarantine.why());
        json.writeStringProperty("since", Json.time(quarantine.since()));
        json.writeNumberProperty("times", quarantine.times());
        json.writeBooleanProperty("for_good", quarantine.forGood());
        json.writeEndObject();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
