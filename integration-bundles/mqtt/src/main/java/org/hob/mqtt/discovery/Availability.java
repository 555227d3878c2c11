package org.hob.mqtt.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a thing says whether it is there.
 *
 * @param sources where it says so
 * @param mode which of them count
 */
record Availability(List<Source> sources, Mode mode) {

    /** Which of several sources count. */
    enum Mode {
        ALL,
        ANY,
        LATEST
    }

    /**
     * A topic that says it.
     *
     * @param topic the topic
     * @param template what is to be made of the message, if anything
     * @param available what it says if it is there
     * @param notAvailable what it says if it is not
     */
    record Source(String topic, Optional<Rendering> template, String available, String notAvailable) {

        /** Returns what the message means, if anything. */
        Optional<Boolean> read(Payload payload) throws BadPayload {
            String text = template.isPresent() ? template.get().of(payload) : payload.text();
            if (text.equals(available)) return Optional.of(true);
            return text.equals(notAvailable) ? Optional.of(false) : Optional.empty();
        }
    }

    static Availability read(Keys keys) throws BadPayload {
        var sources = new ArrayList<Source>();
        if (keys.has("availability_topic")) {
            if (keys.has("availability"))
                throw new BadPayload(
                        "availability_topic", keys.raw("availability_topic"), "nothing beside availability");
            sources.add(source(keys, "availability_topic", "availability_template"));
        }
        for (var item : keys.all("availability")) sources.add(source(item, "topic", "value_template"));
        return new Availability(
                List.copyOf(sources),
                keys.choice("availability_mode", Mode.class).orElse(Mode.LATEST));
    }

    private static Source source(Keys keys, String topic, String template) throws BadPayload {
        return new Source(
                Keys.required(topic, keys.listenTo(topic), "a topic"),
                keys.template(template),
                keys.text("payload_available", "online"),
                keys.text("payload_not_available", "offline"));
    }

    /** Returns whether it is there, by what each source said and which said something last; nothing if not enough was said. */
    Optional<Boolean> judge(Map<Source, Boolean> said, Optional<Source> latest) {
        if (sources.isEmpty()) return Optional.of(true);
        boolean allSaid = said.size() == sources.size();
        return switch (mode) {
            case LATEST -> latest.map(said::get);
            case ANY -> said.containsValue(true) ? Optional.of(true) : allSaid ? Optional.of(false) : Optional.empty();
            case ALL -> said.containsValue(false) ? Optional.of(false) : allSaid ? Optional.of(true) : Optional.empty();
        };
    }
}
