package org.hob.mqtt.discovery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hob.entity.EntityDescription;
import org.hob.mqtt.Qos;
import org.hob.registry.DeviceInfo;

/**
 * What is announced of a thing of whatever kind.
 *
 * @param description its names and ids, and its device
 * @param availability how it says whether it is there
 * @param enabled whether it is to be set up unless asked for
 * @param qos how hard its messages are delivered
 */
record Common(EntityDescription description, Availability availability, boolean enabled, Qos qos) {

    /** Reads it; a thing without a name is called as given. */
    static Common read(Keys keys, String defaultName) throws BadPayload {
        String encoding = keys.text("encoding", "utf-8").toLowerCase(Locale.ROOT);
        if (!Set.of("utf-8", "utf8").contains(encoding)) throw new BadPayload("encoding", encoding, "utf-8");
        keys.listenTo("json_attributes_topic");
        return new Common(
                description(keys, defaultName),
                Availability.read(keys),
                keys.flag("enabled_by_default", true),
                keys.qos());
    }

    private static EntityDescription description(Keys keys, String defaultName) throws BadPayload {
        var device = device(keys.of("device"));
        String unnamed = keys.has("name") && device.isPresent() ? "" : defaultName;
        return new EntityDescription(
                keys.text("name").orElse(unnamed),
                keys.text("unique_id"),
                objectId(keys),
                device,
                keys.text("icon"),
                keys.choice("entity_category", EntityDescription.Category.class),
                Optional.empty(),
                false);
    }

    private static Optional<String> objectId(Keys keys) throws BadPayload {
        var wanted = keys.text("default_entity_id").or(() -> keys.plain("object_id"));
        if (wanted.isEmpty()) return Optional.empty();
        String object = wanted.get().substring(wanted.get().indexOf('.') + 1);
        if (object.isBlank())
            throw new BadPayload("object_id", wanted.get(), "the end of an entity id, as light.<object id>");
        return Optional.of(object);
    }

    private static Optional<DeviceInfo> device(Keys keys) throws BadPayload {
        if (keys.isEmpty()) return Optional.empty();
        var ids = new LinkedHashSet<>(keys.texts("identifiers"));
        for (var connection : keys.pairs("connections")) ids.add(connection.getFirst() + ':' + connection.getLast());
        if (ids.isEmpty()) throw new BadPayload("device.identifiers", null, "at least one identifier or connection");
        var maker = keys.text("manufacturer");
        var model = keys.text("model").or(() -> keys.plain("model_id"));
        String unnamed =
                String.join(" ", List.of(maker.orElse(""), model.orElse(""))).strip();
        return Optional.of(new DeviceInfo(
                ids,
                keys.text("name").orElse(unnamed.isEmpty() ? ids.getFirst() : unnamed),
                maker,
                model,
                keys.text("sw_version"),
                keys.text("via_device")));
    }

    /** Returns the same, of a device that never confirms. */
    Common unconfirmed() {
        return new Common(description.withoutConfirmation(), availability, enabled, qos);
    }
}
