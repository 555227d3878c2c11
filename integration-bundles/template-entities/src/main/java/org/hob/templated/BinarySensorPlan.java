package org.hob.templated;

import java.time.Duration;
import java.util.Map;
import org.hob.domain.BinarySensor;
import org.hob.template.Template;
import org.jspecify.annotations.Nullable;

/** What stands for a binary sensor. */
record BinarySensorPlan(
        @Nullable Template name,
        @Nullable Template icon,
        @Nullable Template picture,
        @Nullable Template availability,
        Map<String, Template> attributes,
        @Nullable String uniqueId,
        @Nullable String defaultEntityId,
        Template state,
        BinarySensor.@Nullable Senses deviceClass,
        @Nullable Duration delayOn,
        @Nullable Duration delayOff)
        implements Look {}
