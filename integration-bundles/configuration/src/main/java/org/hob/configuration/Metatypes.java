package org.hob.configuration;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** What bundles say about their configurations, to check files by it. */
final class Metatypes {

    private static final Logger LOG = System.getLogger(Metatypes.class.getName());

    private final BundleContext context;
    private final MetaTypeService service;

    Metatypes(BundleContext context, MetaTypeService service) {
        this.context = context;
        this.service = service;
    }

    boolean knows(String pid) {
        return find(type(pid)).isPresent();
    }

    /** Refuses values of the wrong kind, and warns of keys that nobody reads. Says nothing about what it does not know. */
    void check(ConfName name, Conf conf) throws WrongConf {
        Optional<ObjectClassDefinition> definition = find(name.type());
        if (definition.isEmpty()) return;
        Map<String, AttributeDefinition> attributes = new TreeMap<>();
        for (AttributeDefinition attribute : definition.get().getAttributeDefinitions(ObjectClassDefinition.ALL)) {
            attributes.put(attribute.getID(), attribute);
        }
        for (Map.Entry<String, Object> entry : conf.values().entrySet()) {
            String key = entry.getKey();
            AttributeDefinition attribute = attributes.get(key);
            if (attribute != null) new AttributeRule(attribute).check(conf.line(key), key, entry.getValue());
            else warn(name, conf.line(key), key, List.copyOf(attributes.keySet()));
        }
    }

    private static void warn(ConfName name, int line, String key, List<String> known) {
        if (key.startsWith(".") || key.contains(".target") || key.startsWith("service.")) return; // of DS, or private
        LOG.log(
                Level.WARNING,
                () -> name + ":" + line + ": " + key + ": nobody reads it (expected: one of " + String.join(", ", known)
                        + ")");
    }

    private Optional<ObjectClassDefinition> find(String type) {
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getEntryPaths("OSGI-INF/metatype") == null) continue;
            MetaTypeInformation information = service.getMetaTypeInformation(bundle);
            if (information == null) continue;
            boolean has = Stream.of(information.getPids(), information.getFactoryPids())
                    .flatMap(Arrays::stream)
                    .anyMatch(type::equals);
            if (has) return Optional.of(information.getObjectClassDefinition(type, null));
        }
        return Optional.empty();
    }

    private static String type(String pid) {
        int tilde = pid.indexOf('~');
        return tilde < 0 ? pid : pid.substring(0, tilde);
    }
}
