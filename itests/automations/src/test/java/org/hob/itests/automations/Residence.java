package org.hob.itests.automations;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hob.action.ActionSchema;
import org.hob.action.ActionSchema.Field;
import org.hob.automation.Conversations;
import org.hob.automation.Webhooks;
import org.hob.automation.engine.AutomationBundle;
import org.hob.domain.Light;
import org.hob.domain.Switch;
import org.hob.group.BinarySensorGroups;
import org.hob.group.LightGroups;
import org.hob.group.MixedGroups;
import org.hob.group.OnOffs;
import org.hob.group.SensorGroups;
import org.hob.group.SwitchGroups;
import org.hob.home.Place;
import org.hob.homeassistant.AnyEntities;
import org.hob.job.Callback;
import org.hob.job.Handler;
import org.hob.job.Listener;
import org.hob.mqtt.broker.MqttTrigger;
import org.hob.mqtt.broker.PublishAction;
import org.hob.notification.NoteBoard;
import org.hob.notification.NoteTrigger;
import org.hob.notification.NotificationChange;
import org.hob.notification.Notifications;
import org.hob.notification.NotifyNotes;
import org.hob.place.SunOverTheHouse;
import org.hob.place.Zones;
import org.hob.scene.LightRecall;
import org.hob.scene.Recalls;
import org.hob.scene.Scenes;
import org.hob.template.house.TemplateService;
import org.hob.templated.ComputedEntities;
import org.hob.testkit.Fake;
import org.hob.testkit.TestHome;
import org.hob.yaml.Section;
import org.jspecify.annotations.Nullable;

/** A house in virtual time, of the real bundles: automations, templates, files, helpers, groups, scenes, notes, the sun, MQTT. Lamps and phones pretend. */
final class Residence implements AutoCloseable {

    /** An event of the house's own, whose data is a record. */
    private static final Pattern RECORD = Pattern.compile("\\S+ [A-Z]\\w*\\[");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Set<String> SHOWN = Set.of(
            "input_boolean",
            "input_button",
            "input_datetime",
            "input_number",
            "input_select",
            "input_text",
            "counter",
            "timer",
            "automation");
    private static final Set<String> OWN_EVENTS = Set.of(
            "automation_triggered", "script_started", "call_service", "core_config_updated", "persistent_notification");

    final TestHome home;
    final Components components;
    final PaperBroker broker;
    final Map<String, Fake<Light.Reading>> lamps = new HashMap<>();
    private final Set<String> pretended = new HashSet<>();
    private int heard;

    /**
     * Makes one.
     *
     * @param isSunny whether the sun is an entity: it says every few minutes where it stands
     */
    Residence(ZonedDateTime start, boolean isSunny) {
        home = TestHome.at(start);
        home.moveTo(new Place("Home", 52.52, 13.405, 34), start.getZone());
        components = new Components(home::another);
        broker = new PaperBroker(home.another("broker"), home::record);
        components.add(TemplateService.of(home.another("org.hob.template")));
        components.add(broker);
        components.add(new LoadedClasses());
        helpers();
        for (var type : List.of(LightRecall.class, Recalls.class, Scenes.class)) components.make(type);
        for (var type : List.of(
                OnOffs.class,
                MixedGroups.class,
                LightGroups.class,
                SwitchGroups.class,
                BinarySensorGroups.class,
                SensorGroups.class)) components.make(type);
        for (var type : List.of(Zones.class, AnyEntities.class)) components.make(type);
        if (isSunny) home.platform(components.make(SunOverTheHouse.class));
        for (var type : List.of(NoteBoard.class, NotifyNotes.class)) components.make(type);
        home.events().on(Notifications.CHANGED, Listener.callback(this::noted));
        home.platform(components.make(PublishAction.class));
        var automations = components.make(AutomationBundle.class);
        automations.addTrigger(components.make(MqttTrigger.class), Components.keyword("mqtt"));
        automations.addTrigger(components.make(NoteTrigger.class), Components.keyword("persistent_notification"));
        components.make(ComputedEntities.class);
        home.untilIdle();
    }

    private void helpers() {
        for (var type : Helpers.ALL) components.make(type);
    }

    private void noted(NotificationChange change) {
        var note = change.notification();
        var said = new LinkedHashMap<String, Object>();
        if (!ID.matcher(note.id()).matches()) said.put("id", note.id());
        note.title().ifPresent(title -> said.put("title", title));
        said.put("message", note.message());
        home.record("note " + change.kind().name().toLowerCase(Locale.ROOT) + Words.said(said));
    }

    List<Section> sections() {
        return components.all(Section.class);
    }

    Webhooks webhooks() {
        return components.all(Webhooks.class).getFirst();
    }

    Conversations conversations() {
        return components.all(Conversations.class).getFirst();
    }

    // ---- who pretends

    void lamp(String id) {
        var lamp = home.fake(Light.class, id).confirms();
        lamp.report(Light.Reading.OFF);
        lamps.put(id, lamp);
    }

    /** A lamp that does nothing but fail. */
    void broken(String id) {
        home.fake(Light.class, id).fails(Light.TurnOn.class, new IllegalStateException("the lamp does not answer"));
    }

    void plug(String id) {
        home.fake(Switch.class, id).confirms().report(new Switch.Reading(false));
    }

    /** Offers an action that no bundle brings yet, and gives that answer. */
    void pretend(String action, Map<String, Object> answer) {
        var whom = new Field(
                "entity_id",
                "Whom",
                ActionSchema.Type.LIST,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        var schema = new ActionSchema(action, "", List.of(whom), !answer.isEmpty());
        pretended.add(action);
        home.actions().offer(schema, new Pretended(home, action, answer));
        home.untilIdle();
    }

    /** Writes down what it is asked for. */
    @Callback
    private record Pretended(TestHome home, String action, Map<String, Object> answer)
            implements Handler<Map<String, Object>, Map<String, Object>> {

        @Override
        public Map<String, Object> handle(Map<String, Object> data) {
            home.record(action + Words.said(data));
            return answer;
        }
    }

    // ---- what was done

    /** Returns what was done since the last call, but not what is among those. */
    List<String> deeds(Set<String> caused) {
        var all = home.happened();
        var asked = new ArrayList<>(home.asked());
        var deeds = new ArrayList<String>();
        for (var line : all.subList(heard, all.size())) {
            if (!asked.isEmpty()
                    && line.equals(Words.name(asked.getFirst().action())
                            + ' '
                            + asked.getFirst().entity())) {
                deeds.add(line + Words.said((Record) asked.removeFirst().action()));
            } else if (isDeed(line) && !caused.contains(line)) {
                deeds.add((isEvent(line) ? "event " : "") + line.replace("\n", "\\n"));
            }
        }
        heard = all.size();
        return deeds;
    }

    private boolean isDeed(String line) {
        var first = line.split(" ", 2)[0];
        if (pretended.contains(first) || first.equals("note") || first.equals("mqtt")) return true;
        if (first.endsWith(":")) return SHOWN.contains(first.substring(0, first.indexOf('.')));
        return !OWN_EVENTS.contains(first)
                && !first.startsWith("timer.")
                && !RECORD.matcher(line).lookingAt();
    }

    private boolean isEvent(String line) {
        var first = line.split(" ", 2)[0];
        return !first.endsWith(":") && !pretended.contains(first) && !first.equals("note") && !first.equals("mqtt");
    }

    @Nullable
    Fake<Light.Reading> lampOf(String id) {
        return lamps.get(id);
    }

    @Override
    public void close() {
        home.close();
    }
}
