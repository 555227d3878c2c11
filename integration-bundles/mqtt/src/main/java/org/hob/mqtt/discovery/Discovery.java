package org.hob.mqtt.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hob.home.Home;
import org.hob.job.Callback;
import org.hob.mqtt.Connection;
import org.hob.mqtt.Message;
import org.hob.mqtt.Mqtt;
import org.hob.template.Templates;

/** Makes entities of what devices announce, and lets them go when they say so. Its state is touched in the turn only. */
public final class Discovery {

    private static final System.Logger LOG = System.getLogger(Discovery.class.getName());

    /** A thing and what is left of its announcement. */
    private record Thing(Component component, Live<?> live) {}

    private final String prefix;
    private final boolean disabledToo;
    private final Home home;
    private final Place place;
    private final Complaints complaints = new Complaints(LOG);
    private final Templates templates;
    private final Map<String, Map<String, Thing>> things = new HashMap<>();

    private Discovery(Home home, Mqtt mqtt, Templates templates, String prefix, boolean disabledToo) {
        this.templates = templates;
        this.home = home;
        this.prefix = prefix;
        this.disabledToo = disabledToo;
        place = new Place(home, mqtt, new Channels(home, mqtt, complaints));
    }

    /**
     * Listens to what is announced under that prefix, as long as the home is there.
     *
     * @param templates read the templates in what is announced
     * @param disabledToo whether what is announced as disabled is set up as well
     */
    public static void start(Home home, Mqtt mqtt, Templates templates, String prefix, boolean disabledToo) {
        var discovery = new Discovery(home, mqtt, templates, prefix, disabledToo);
        Rounds.over(home, List.of(), nobody -> {}); // loaded here, and not in the turn that first needs it
        mqtt.onConnection(discovery::connection);
        mqtt.subscribe(prefix + "/+/+/config", discovery::hear);
        mqtt.subscribe(prefix + "/+/+/+/config", discovery::hear);
    }

    @Callback
    void hear(Message message) {
        var topic = ConfigTopic.of(prefix, message.topic());
        try {
            if (topic.isEmpty()) throw new BadPayload("topic", message.topic(), ConfigTopic.EXPECTED);
            if (message.isEmpty()) leave(message.topic());
            else announced(message.topic(), Announcement.read(topic.get(), message));
        } catch (BadPayload bad) {
            complaints.refused(message.topic(), bad);
        }
    }

    private void announced(String topic, List<Announcement> announcements) {
        for (var announcement : announcements) {
            try {
                announced(topic, announcement);
            } catch (BadPayload bad) {
                complaints.refused(topic, bad);
            }
        }
    }

    private void announced(String topic, Announcement announcement) throws BadPayload {
        if (Later.KINDS.contains(announcement.component())) {
            complaints.tell(
                    "mqtt: " + announcement.component() + " is not supported yet; what is announced of it is left out");
        } else if (announcement.isRemoval()) {
            leave(topic, announcement.id());
        } else {
            put(topic, announcement.id(), Component.read(announcement, templates));
            if (announcement.keys().containsKey("json_attributes_topic")) {
                complaints.tell("mqtt: json_attributes_topic is not supported yet; these attributes are left out");
            }
        }
    }

    private void put(String topic, String id, Component component) {
        var ofTopic = things.computeIfAbsent(topic, any -> new LinkedHashMap<>());
        var before = ofTopic.get(id);
        if (before != null && before.component.equals(component)) return;
        var fresh = component.common().enabled() || disabledToo ? component.live(place) : null;
        if (before != null) before.live.leave();
        ofTopic.remove(id);
        if (fresh == null) {
            complaints.tell("mqtt: what is announced as disabled is left out (key show_disabled)");
        } else {
            ofTopic.put(id, new Thing(component, fresh));
            fresh.begin();
        }
    }

    private void leave(String topic, String id) {
        var ofTopic = things.get(topic);
        if (ofTopic == null) return;
        var thing = ofTopic.remove(id);
        if (thing != null) thing.live.leave();
        if (ofTopic.isEmpty()) things.remove(topic);
    }

    private void leave(String topic) {
        var ofTopic = things.remove(topic);
        if (ofTopic != null) ofTopic.values().forEach(thing -> thing.live.leave());
    }

    @Callback
    void connection(Connection now) {
        if (!now.up()) place.channels().forget();
        var all = new ArrayList<Live<?>>();
        things.values().forEach(ofTopic -> ofTopic.values().forEach(thing -> all.add(thing.live)));
        Rounds.over(home, all, live -> live.connection(now.up()));
    }
}
