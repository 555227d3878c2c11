package org.hob.itests.automations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.hob.action.Target;
import org.hob.automation.Webhooks;
import org.hob.domain.Light;
import org.hob.itests.automations.Proof.Line;
import org.hob.job.Task;
import org.hob.state.EntityId;
import org.hob.yaml.FilesOnce;
import org.jspecify.annotations.Nullable;

/** One proof of a publication in a house of its own. */
final class Proving implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2030, 6, 3, 12, 0, 0, 0, ZONE);
    private static final Pattern LATER = Pattern.compile("([\\d.]+) (ms|s|min|h|d) later");

    private final Publication publication;
    private final Path conf;
    private final FilesOnce.Change change;
    private final Residence house;
    private final Set<String> caused = new HashSet<>();
    private @Nullable Task<Map<String, Object>> call;
    private final List<String> expected = new ArrayList<>();
    private boolean isBegun;

    Proving(Publication publication, Path conf, FilesOnce.Change change) {
        this.publication = publication;
        this.conf = conf;
        this.change = change;
        var first = publication.proof().getFirst().text();
        house = new Residence(first.startsWith("at ") ? at(first.substring(3)) : MONDAY, speaksOfTheSun());
    }

    private boolean speaksOfTheSun() {
        return publication.files().values().stream().anyMatch(text -> text.contains("sun.sun"));
    }

    private static ZonedDateTime at(String text) {
        return LocalDateTime.parse(text.strip().replace(' ', 'T')).atZone(ZONE);
    }

    /** Returns the warnings that the proof tells of. */
    List<String> warnings() {
        return List.copyOf(expected);
    }

    /** Goes through the proof; what is not as it says throws. */
    void prove() throws IOException {
        for (var line : publication.proof()) {
            if (!isBegun && isEvent(line)) begin();
            try {
                take(line);
            } catch (AssertionError | RuntimeException wrong) {
                throw new AssertionError(publication + ": " + line.text() + ": " + wrong.getMessage(), wrong);
            }
        }
    }

    private static boolean isEvent(Line line) {
        return line.isWhen() || line.text().startsWith("is ");
    }

    /** Writes the files, and has the house become what they say. */
    private void begin() throws IOException {
        isBegun = true;
        publication.write(conf);
        var mistakes = FilesOnce.read(house.home, conf, house.sections(), change);
        house.home.untilIdle();
        assertThat(mistakes).as("mistakes of " + publication).isEmpty();
        var _ = house.deeds(Set.of());
    }

    private void take(Line line) {
        caused.clear();
        var words = line.text().split(" ", 2);
        switch (words[0]) {
            case "at" -> {}
            case "lamp" -> each(words[1], house::lamp);
            case "plug" -> each(words[1], house::plug);
            case "broken" -> each(words[1], house::broken);
            case "warns" -> expected.add(words[1]);
            case "action" -> pretend(words[1]);
            case "given" -> set(words[1]);
            case "when" -> happens(words[1], line.deeds());
            case "is" -> is(words[1]);
            case "answers" -> answers(words[1]);
            default -> throw new IllegalArgumentException(line.text() + " (expected: a line of a proof)");
        }
    }

    private static void each(String ids, Consumer<String> what) {
        for (var id : ids.split(",", -1)) what.accept(id.strip());
    }

    private void pretend(String text) {
        var parts = text.split(" answers ", 2);
        house.pretend(parts[0], parts.length == 1 ? Map.of() : Words.data(parts[1]));
    }

    // ---- what happens

    private void happens(String what, List<String> deeds) {
        happens(what);
        house.home.untilIdle();
        assertThat(house.deeds(caused)).as("what was done").containsExactlyElementsOf(deeds);
    }

    private void happens(String what) {
        var later = LATER.matcher(what);
        if (later.matches()) {
            house.home.advance(duration(later.group(1), later.group(2)));
            return;
        }
        var words = what.split(" ", 2);
        switch (words[0]) {
            case "it" -> house.home.advance(until(words[1].substring("is ".length())));
            case "event" -> fire(words[1]);
            case "call" -> call(words[1]);
            case "webhook" -> webhook(words[1]);
            case "mqtt" -> mqtt(words[1]);
            case "somebody" -> say(words[1].substring("says ".length()));
            default -> set(what);
        }
    }

    private static Duration duration(String number, String unit) {
        double millis = Double.parseDouble(number)
                * switch (unit) {
                    case "ms" -> 1;
                    case "s" -> 1_000;
                    case "min" -> 60_000;
                    case "h" -> 3_600_000;
                    default -> 86_400_000;
                };
        return Duration.ofMillis((long) millis);
    }

    private Duration until(String text) {
        var now = house.home.now().atZone(ZONE);
        if (text.contains("-")) return Duration.between(now, at(text));
        var time = now.with(LocalTime.parse(text));
        return Duration.between(now, time.isAfter(now) ? time : time.plusDays(1));
    }

    private void set(String text) {
        int brace = text.indexOf(" {");
        var data = brace < 0 ? Map.<String, Object>of() : Words.data(text.substring(brace));
        var words = (brace < 0 ? text : text.substring(0, brace)).split(" ", 2);
        var id = EntityId.of(words[0]);
        var lamp = house.lampOf(words[0]);
        if (lamp != null) lamp.report(reading(words[1], data));
        else if (words[1].equals("gone")) house.home.states().remove(id);
        else house.home.states().set(id, words[1], data);
        caused.add(words[0] + ": " + words[1]);
        house.home.untilIdle();
    }

    private static Light.Reading reading(String state, Map<String, Object> data) {
        if (!state.equals("on")) return Light.Reading.OFF;
        return data.get("brightness") instanceof Integer level ? Light.Reading.bright(level) : Light.Reading.ON;
    }

    private void fire(String text) {
        var words = text.split(" ", 2);
        var data = words.length == 1 ? Map.<String, Object>of() : Words.data(words[1]);
        caused.add(data.isEmpty() ? words[0] : words[0] + ' ' + data);
        house.home.events().fire(words[0], data);
    }

    private void call(String text) {
        var words = text.split(" ", 2);
        var data = new LinkedHashMap<>(words.length == 1 ? Map.of() : Words.data(words[1]));
        var whom = words[0].startsWith("homeassistant.") ? null : data.remove("entity_id");
        var target = whom == null ? Target.NONE : Target.of(EntityId.of(String.valueOf(whom)));
        call = house.home.actions().call(words[0], data, target);
    }

    private void answers(String expected) {
        assertThat(call).isNotNull();
        assertThat(Words.text(Objects.requireNonNull(call).await())).isEqualTo(expected.strip());
    }

    private void webhook(String text) {
        var words = text.split(" ", 2);
        var json = words.length == 1 ? null : Words.data(words[1]);
        var answer = house.webhooks().receive(words[0], new Webhooks.Request("POST", true, Map.of(), json, Map.of()));
        assertThat(answer).isEqualTo(Webhooks.Answer.TAKEN);
    }

    private void mqtt(String text) {
        var words = text.split(" ", 2);
        house.broker.say(words[0], words.length == 1 ? "" : words[1]);
    }

    private void say(String text) {
        var answer = house.conversations().say(text);
        house.home.untilIdle();
        house.home.record("note answer " + answer.map(Task::await).orElse("nobody understands"));
    }

    // ---- what is

    private void is(String text) {
        int brace = text.indexOf(" {");
        var words = (brace < 0 ? text : text.substring(0, brace)).split(" ", 2);
        assertThat(house.home.state(words[0])).as(words[0]).isEqualTo(words[1]);
        if (brace < 0) return;
        var attributes =
                house.home.states().get(EntityId.of(words[0])).orElseThrow().attributes();
        Words.data(text.substring(brace))
                .forEach((name, value) -> assertThat(Words.text(attributes.get(name)))
                        .as(words[0] + ' ' + name)
                        .isEqualTo(Words.text(value)));
    }

    @Override
    public void close() {
        house.close();
    }
}
