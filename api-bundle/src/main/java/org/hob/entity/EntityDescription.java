package org.hob.entity;

import java.time.Duration;
import java.util.Optional;
import org.hob.registry.DeviceInfo;

/**
 * What an integration says of an entity, besides what its domain wants to know.
 *
 * @param name for people; empty if it is called as its device is
 * @param uniqueId an id that the integration never changes
 * @param suggestedId what its entity id should end with; else it is made of device and name
 * @param device the device it is part of
 * @param icon an icon, as {@code mdi:lamp}
 * @param category what it is for when it is not for everyday use
 * @param pollEvery the interval of {@link Entity#update()}, if it is overridden
 * @param assumed whether the device never confirms, so that an action's effect is taken for granted
 */
public record EntityDescription(
        String name,
        Optional<String> uniqueId,
        Optional<String> suggestedId,
        Optional<DeviceInfo> device,
        Optional<String> icon,
        Optional<Category> category,
        Optional<Duration> pollEvery,
        boolean assumed) {

    /** What an entity is for when it is not for everyday use. */
    public enum Category {
        CONFIG,
        DIAGNOSTIC
    }

    /** Returns an entity of that name, with nothing else said. */
    public static EntityDescription named(String name) {
        return new EntityDescription(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** Returns the same with an id that the integration never changes: names, areas and rules stay with it. */
    public EntityDescription id(String unique) {
        return new EntityDescription(
                name, Optional.of(unique), suggestedId, device, icon, category, pollEvery, assumed);
    }

    /** Returns the same with an entity id that ends with that, if it is free. */
    public EntityDescription suggest(String objectId) {
        return new EntityDescription(name, uniqueId, Optional.of(objectId), device, icon, category, pollEvery, assumed);
    }

    /** Returns the same as part of that device. */
    public EntityDescription of(DeviceInfo device) {
        return new EntityDescription(
                name, uniqueId, suggestedId, Optional.of(device), icon, category, pollEvery, assumed);
    }

    /** Returns the same with that icon. */
    public EntityDescription icon(String icon) {
        return new EntityDescription(
                name, uniqueId, suggestedId, device, Optional.of(icon), category, pollEvery, assumed);
    }

    /** Returns the same in that category. */
    public EntityDescription in(Category category) {
        return new EntityDescription(
                name, uniqueId, suggestedId, device, icon, Optional.of(category), pollEvery, assumed);
    }

    /** Returns the same, updated at that interval, more than zero, if it overrides {@link Entity#update()}. */
    public EntityDescription polled(Duration interval) {
        return new EntityDescription(
                name, uniqueId, suggestedId, device, icon, category, Optional.of(interval), assumed);
    }

    /** Returns the same as a device that never confirms: an action's effect is taken for granted. */
    public EntityDescription withoutConfirmation() {
        return new EntityDescription(name, uniqueId, suggestedId, device, icon, category, pollEvery, true);
    }

    /** Returns what people call it: the device's name, then its own. */
    public String friendlyName() {
        return device.map(DeviceInfo::name)
                .map(of -> name.isEmpty() ? of : of + ' ' + name)
                .orElse(name);
    }
}
