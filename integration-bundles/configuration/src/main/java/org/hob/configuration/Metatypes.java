package org.hob.configuration;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
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
        List<WrongConf> wrong = new ArrayList<>();
        check(name, conf, wrong::add, line -> LOG.log(Level.WARNING, line));
        if (!wrong.isEmpty()) throw wrong.getFirst();
    }

    /** Tells all values of the wrong kind, and all keys that nobody reads. */
    void check(ConfName name, Conf conf, Consumer<WrongConf> wrong, Consumer<String> unread) {
        Optional<ObjectClassDefinition> definition = find(name.type());
        if (definition.isEmpty()) return;
        Map<String, AttributeDefinition> attributes = new TreeMap<>();
        for (AttributeDefinition attribute : definition.get().getAttributeDefinitions(ObjectClassDefinition.ALL)) {
            attributes.put(attribute.getID(), attribute);
        }
        for (Map.Entry<String, Object> entry : conf.values().entrySet()) {
            String key = entry.getKey();
            AttributeDefinition attribute = attributes.get(key);
            if (attribute != null) check(new AttributeRule(attribute), conf.line(key), entry, wrong);
            else warn(name, conf.line(key), key, List.copyOf(attributes.keySet()), unread);
        }
    }

    private static void check(
            AttributeRule rule, int line, Map.Entry<String, Object> entry, Consumer<WrongConf> wrong) {
        try {
            rule.check(line, entry.getKey(), entry.getValue());
        } catch (WrongConf e) {
            wrong.accept(e);
        }
    }

    private static void warn(ConfName name, int line, String key, List<String> known, Consumer<String> unread) {
        if (key.startsWith(".") || key.contains(".target") || key.startsWith("service.")) return; // of DS, or private
        unread.accept(name + ":" + line + ": " + key + ": nobody reads it (expected: one of " + String.join(", ", known)
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
