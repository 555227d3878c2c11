package org.hob.automation.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.hob.automation.Automations;
import org.hob.automation.Condition;
import org.hob.automation.Step;
import org.hob.automation.Trace;
import org.hob.automation.Trigger;
import org.hob.automation.parts.Language;
import org.hob.automation.trigger.ConversationTrigger;
import org.hob.automation.trigger.EventTrigger;
import org.hob.automation.trigger.HouseTrigger;
import org.hob.automation.trigger.NumericStateTrigger;
import org.hob.automation.trigger.StateTrigger;
import org.hob.automation.trigger.SunTrigger;
import org.hob.automation.trigger.TagTrigger;
import org.hob.automation.trigger.TemplateTrigger;
import org.hob.automation.trigger.TimePatternTrigger;
import org.hob.automation.trigger.TimeTrigger;
import org.hob.automation.trigger.WebhookTrigger;
import org.hob.automation.trigger.ZoneTrigger;
import org.hob.home.Home;
import org.hob.home.HouseStarted;
import org.hob.job.Job;
import org.hob.job.Listener;
import org.hob.state.EntityId;
import org.hob.template.Templates;
import org.hob.yaml.Section;

/** All automations and scripts, and the kinds of trigger, condition and step that they are made of. */
public final class Engine implements Automations {

    private final Home home;
    private final Templates templates;
    private final Memory memory;
    private final KindTable kinds = new KindTable();
    private final WebhookTrigger webhooks = new WebhookTrigger();
    private final ConversationTrigger conversations = new ConversationTrigger();
    private final Map<Member<?>, Boolean> members = new ConcurrentHashMap<>();
    private final Map<Guest<?>, Boolean> guests = new ConcurrentHashMap<>();
    private final Guests language = new Guests(this);
    private final AtomicInteger opening = new AtomicInteger();
    private final AtomicBoolean taken = new AtomicBoolean();
    private final AtomicBoolean started = new AtomicBoolean();
    private final AutomationSection automations;
    private final ScriptSection scripts;

    /** Makes one whose members live in that home. */
    public Engine(Home home, Templates templates) {
        this.home = home;
        this.templates = templates;
        memory = new Memory(home);
        kinds.addTrigger("conversation", conversations);
        kinds.addTrigger("event", new EventTrigger());
        kinds.addTrigger("homeassistant", new HouseTrigger());
        kinds.addTrigger("numeric_state", new NumericStateTrigger());
        kinds.addTrigger("state", new StateTrigger());
        kinds.addTrigger("sun", new SunTrigger());
        kinds.addTrigger("tag", new TagTrigger());
        kinds.addTrigger("template", new TemplateTrigger(templates));
        kinds.addTrigger("time", new TimeTrigger());
        kinds.addTrigger("time_pattern", new TimePatternTrigger());
        kinds.addTrigger("webhook", webhooks);
        kinds.addTrigger("zone", new ZoneTrigger());
        automations = new AutomationSection(this);
        scripts = new ScriptSection(this);
        home.events().once(HouseStarted.class, Listener.callback(_ -> start()));
    }

    Home home() {
        return home;
    }

    Templates templates() {
        return templates;
    }

    Memory memory() {
        return memory;
    }

    KindTable kinds() {
        return kinds;
    }

    /** Returns where webhooks arrive. */
    public WebhookTrigger webhooks() {
        return webhooks;
    }

    /** Returns where sentences arrive. */
    public ConversationTrigger conversations() {
        return conversations;
    }

    /** Returns the language, for entries of other sections. */
    public Language language() {
        return language;
    }

    /** Returns the section of the files that automations are in. */
    public Section automations() {
        return automations;
    }

    /** Returns the section of the files that scripts are in. */
    public Section scripts() {
        return scripts;
    }

    // ---- kinds that bundles bring

    /** Takes in a kind of trigger. From any thread. */
    public void addTrigger(String keyword, Trigger<?> kind) {
        kinds.addTrigger(keyword, kind);
        changed("trigger " + keyword);
    }

    /** Takes in a kind of condition. From any thread. */
    public void addCondition(String keyword, Condition<?> kind) {
        kinds.addCondition(keyword, kind);
        changed("condition " + keyword);
    }

    /** Takes in a kind of step. From any thread. */
    public void addStep(String keyword, Step<?> kind) {
        kinds.addStep(keyword, kind);
        changed("step " + keyword);
    }

    /** Lets a kind go: who needs it is unavailable from now on. From any thread. */
    public void remove(String what, String keyword, Object kind) {
        kinds.remove(keyword, kind);
        changed(what + ' ' + keyword);
    }

    private void changed(String what) {
        kinds.changed(what);
        home.add(Job.blocking(() -> {
            members.keySet().forEach(member -> member.kindChanged(what));
            guests.keySet().forEach(guest -> guest.kindChanged(what));
        }));
    }

    // ---- members

    /** Takes one in, and opens it soon. */
    void add(Home scope, Member<?> member) {
        members.put(member, true);
        scope.own(() -> members.remove(member));
        scope.own(member.opening());
        member.begin();
        catchUp(member);
    }

    /** Takes in an entry of another section, and opens it soon. */
    void add(Home scope, Guest<?> guest) {
        guests.put(guest, true);
        scope.own(() -> guests.remove(guest));
        guest.begin();
        catchUp(guest);
    }

    /** Has it read again if a kind came or went after it was read and before it was taken in. */
    private void catchUp(Living<?> one) {
        var missed = one.missed(kinds);
        if (!missed.isEmpty()) home.add(Job.blocking(() -> missed.forEach(one::kindChanged)));
    }

    /** Is told that one is to be opened, of which the start of the house waits; it waits until that is closed. */
    Opening opening() {
        opening.incrementAndGet();
        return new Opening(() -> {
            opening.decrementAndGet();
            start();
        });
    }

    /** Is told that all automations of the files are members. */
    void automationsTaken() {
        taken.set(true);
        start();
    }

    /** Tells, once, that the house has started and the automations of the files are armed. */
    private void start() {
        if (opening.get() == 0 && taken.get() && home.isStarted() && started.compareAndSet(false, true)) {
            home.events().send(HouseTrigger.STARTED, true);
        }
    }

    @Override
    public List<Item> all() {
        return members.keySet().stream()
                .flatMap(member -> member.item().stream())
                .sorted(Comparator.comparing(Item::id))
                .toList();
    }

    @Override
    public List<Trace> traces(EntityId id) {
        for (var member : members.keySet()) {
            if (member.id().equals(Optional.of(id))) return inTurn(member);
        }
        return List.of();
    }

    private List<Trace> inTurn(Member<?> member) {
        try {
            return home.turn(member::traces);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new AssertionError("traces throw nothing checked", impossible);
        }
    }
}
