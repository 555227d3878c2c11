package org.hob.automation.trigger;

import java.util.List;
import org.hob.automation.Trigger;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.job.Listener;

/** {@code trigger: tag}: a tag is held to a reader; the event {@code tag_scanned}. */
@Callback
public final class TagTrigger implements Trigger<TagTrigger.Options> {

    /** Which tags, and by which readers; none are all. */
    public record Options(List<String> tagId, List<String> deviceId) {

        public Options {
            if (tagId.isEmpty()) throw new IllegalArgumentException("tag_id: missing (expected: a tag or more)");
        }
    }

    @Override
    public void arm(Options options, Home home, Fire start) {
        home.events().on("tag_scanned", Listener.callback(event -> {
            var tag = String.valueOf(event.payload().get("tag_id"));
            var reader = String.valueOf(event.payload().get("device_id"));
            if (!options.tagId.contains(tag)) return;
            if (!options.deviceId.isEmpty() && !options.deviceId.contains(reader)) return;
            start.fire(Triggering.by("tag", "Tag scanned")
                    .with("tag_id", tag)
                    .with("device_id", event.payload().get("device_id"))
                    .with("event", event.payload()));
        }));
    }
}
