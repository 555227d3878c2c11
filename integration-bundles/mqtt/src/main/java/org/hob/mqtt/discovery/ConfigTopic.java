package org.hob.mqtt.discovery;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A topic on which something announces itself: {@code <prefix>/<component>/[<node>/]<object>/config}.
 *
 * @param component the kind, or {@code device} for all that a device has
 * @param id node and object
 */
record ConfigTopic(String component, String id) {

    static final String EXPECTED =
            "<prefix>/<component>/[<node id>/]<object id>/config, ids of letters, digits, - and _";

    private static final Pattern FORM = Pattern.compile("(\\w+)/(?:([a-zA-Z0-9_-]+)/)?([a-zA-Z0-9_-]+)/config");

    static Optional<ConfigTopic> of(String prefix, String topic) {
        if (!topic.startsWith(prefix + '/')) return Optional.empty();
        var form = FORM.matcher(topic).region(prefix.length() + 1, topic.length());
        if (!form.matches()) return Optional.empty();
        String node = form.group(2);
        return Optional.of(new ConfigTopic(form.group(1), node == null ? form.group(3) : node + ' ' + form.group(3)));
    }

    boolean isDevice() {
        return component.equals("device");
    }
}
