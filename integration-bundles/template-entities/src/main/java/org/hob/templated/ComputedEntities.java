package org.hob.templated;

import java.util.List;
import org.hob.automation.parts.Language;
import org.hob.home.Home;
import org.hob.template.Templates;
import org.hob.yaml.Section;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** The sections in which entities stand that are computed: {@code template:}, and those of the domains for the older form. */
@Component(
        service = {},
        immediate = true)
public final class ComputedEntities {

    private final List<ServiceRegistration<?>> services;

    /** Begins. */
    @Activate
    public ComputedEntities(
            BundleContext context,
            @Reference(scope = ReferenceScope.PROTOTYPE_REQUIRED) Home home,
            @Reference Templates templates,
            @Reference Language language) {
        services = sections(home, templates, language).stream()
                .<ServiceRegistration<?>>map(section -> context.registerService(Section.class, section, null))
                .toList();
    }

    static List<Section> sections(Home home, Templates templates, Language language) {
        var kept = new Kept(home);
        return List.of(
                new TemplateBlocks(home, templates, language, kept),
                new LegacySection<>(home, templates, language, kept, "sensor", "sensors", SensorPlan.class),
                new LegacySection<>(
                        home, templates, language, kept, "binary_sensor", "sensors", BinarySensorPlan.class),
                new LegacySection<>(home, templates, language, kept, "switch", "switches", SwitchPlan.class),
                new LegacySection<>(home, templates, language, kept, "light", "lights", LightPlan.class));
    }

    /** Ends; the home ends what lives in it. */
    @Deactivate
    public void stop() {
        services.forEach(ServiceRegistration::unregister);
    }
}
