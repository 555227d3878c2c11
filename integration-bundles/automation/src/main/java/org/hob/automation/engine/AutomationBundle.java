package org.hob.automation.engine;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hob.automation.Automations;
import org.hob.automation.Condition;
import org.hob.automation.Conversations;
import org.hob.automation.Step;
import org.hob.automation.Trigger;
import org.hob.automation.Webhooks;
import org.hob.automation.parts.Language;
import org.hob.home.Home;
import org.hob.job.Listener;
import org.hob.template.Templates;
import org.hob.yaml.Section;
import org.hob.yaml.YamlFiles;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferenceScope;

/** The engine as a component: offers it to others, and takes in the kinds that bundles bring as they come and go. Never waits. */
@Component(
        service = {},
        immediate = true)
public final class AutomationBundle {

    private static final System.Logger LOG = System.getLogger(AutomationBundle.class.getName());
    private static final String KEYWORD = "keyword";

    private final Engine engine;
    private final List<ServiceRegistration<?>> services;
    private final AtomicReference<Optional<YamlFiles>> files = new AtomicReference<>(Optional.empty());

    /** Begins. */
    @Activate
    public AutomationBundle(
            BundleContext context,
            @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home,
            @Reference Templates templates) {
        engine = new Engine(home, templates);
        home.actions().offer(AutomationActions.Reload.class, Listener.blocking(_ -> reload()));
        home.actions().offer(ScriptActions.Reload.class, Listener.blocking(_ -> reload()));
        services = List.of(
                context.registerService(Automations.class, engine, null),
                context.registerService(Webhooks.class, engine.webhooks(), null),
                context.registerService(Conversations.class, engine.conversations(), null),
                context.registerService(Language.class, engine.language(), null),
                context.registerService(Section.class, engine.automations(), null),
                context.registerService(Section.class, engine.scripts(), null));
    }

    private void reload() {
        files.get().ifPresent(YamlFiles::reload);
    }

    /** Is told of the files, so that they can be read again. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setFiles(YamlFiles now) {
        files.set(Optional.of(now));
    }

    /** Is told that the files are gone. */
    public void unsetFiles(YamlFiles before) {
        files.compareAndSet(Optional.of(before), Optional.empty());
    }

    /** Takes in a kind of trigger. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addTrigger(Trigger<?> kind, Map<String, ?> properties) {
        take(kind, properties, () -> engine.addTrigger(keyword(kind, properties), kind));
    }

    /** Lets a kind of trigger go. */
    public void removeTrigger(Trigger<?> kind, Map<String, ?> properties) {
        engine.remove("trigger", String.valueOf(properties.get(KEYWORD)), kind);
    }

    /** Takes in a kind of condition. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addCondition(Condition<?> kind, Map<String, ?> properties) {
        take(kind, properties, () -> engine.addCondition(keyword(kind, properties), kind));
    }

    /** Lets a kind of condition go. */
    public void removeCondition(Condition<?> kind, Map<String, ?> properties) {
        engine.remove("condition", String.valueOf(properties.get(KEYWORD)), kind);
    }

    /** Takes in a kind of step. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addStep(Step<?> kind, Map<String, ?> properties) {
        take(kind, properties, () -> engine.addStep(keyword(kind, properties), kind));
    }

    /** Lets a kind of step go. */
    public void removeStep(Step<?> kind, Map<String, ?> properties) {
        engine.remove("step", String.valueOf(properties.get(KEYWORD)), kind);
    }

    private static void take(Object kind, Map<String, ?> properties, Runnable how) {
        try {
            how.run();
        } catch (IllegalArgumentException refused) {
            LOG.log(
                    Level.ERROR,
                    kind.getClass().getName() + " " + properties.get(KEYWORD) + ": " + refused.getMessage());
        }
    }

    private static String keyword(Object kind, Map<String, ?> properties) {
        if (properties.get(KEYWORD) instanceof String word) return word;
        throw new IllegalArgumentException(
                kind.getClass().getName() + ": keyword: missing (expected: the annotation @Keyword)");
    }

    /** Ends; the home ends what lives in it. */
    @Deactivate
    public void stop() {
        services.forEach(ServiceRegistration::unregister);
    }
}
