package org.hob.group;

import java.util.Set;

/**
 * What on and off are to a domain, for groups of mixed things: a service of the bundle that brings the domain.
 *
 * @param domain the domain
 * @param on the states that are on
 * @param usualOn what a group of them shows when it is on
 * @param off what a group of them shows when it is off
 */
public record OnOff(String domain, Set<String> on, String usualOn, String off) {

    /** Copies the states. */
    public OnOff {
        on = Set.copyOf(on);
    }

    /** Returns a domain whose things are {@code on} and {@code off}. */
    public static OnOff plain(String domain) {
        return new OnOff(domain, Set.of("on"), "on", "off");
    }
}
