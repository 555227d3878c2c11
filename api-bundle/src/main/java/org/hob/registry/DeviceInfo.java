package org.hob.registry;

import java.util.Optional;
import java.util.Set;

/**
 * What an integration says of a device; entities whose devices have an id in common are one device's.
 *
 * @param ids ids that never change, at least one
 * @param name for people
 * @param maker who made it
 * @param model what the maker calls it
 * @param version of its firmware
 * @param via an id of the device it is reached through
 */
public record DeviceInfo(
        Set<String> ids,
        String name,
        Optional<String> maker,
        Optional<String> model,
        Optional<String> version,
        Optional<String> via) {

    /** Copies the ids. */
    public DeviceInfo {
        ids = Set.copyOf(ids);
    }

    /** Returns a device of that id and name. */
    public static DeviceInfo of(String id, String name) {
        return new DeviceInfo(Set.of(id), name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns the same, made by that maker. */
    public DeviceInfo made(String by, String as) {
        return new DeviceInfo(ids, name, Optional.of(by), Optional.of(as), version, via);
    }

    /** Returns the same with that firmware. */
    public DeviceInfo version(String of) {
        return new DeviceInfo(ids, name, maker, model, Optional.of(of), via);
    }

    /** Returns the same, reached through that other device. */
    public DeviceInfo through(String id) {
        return new DeviceInfo(ids, name, maker, model, version, Optional.of(id));
    }
}
