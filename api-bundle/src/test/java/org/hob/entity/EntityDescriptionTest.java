package org.hob.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hob.entity.EntityDescription.named;

import java.time.Duration;
import java.util.Optional;
import org.hob.entity.EntityDescription.Category;
import org.hob.registry.DeviceInfo;
import org.junit.jupiter.api.Test;

class EntityDescriptionTest {

    private static final DeviceInfo BULB = DeviceInfo.of("0x1", "Bulb");

    @Test
    void friendlyName_isTheDevicesThenItsOwn() {
        assertThat(named("Lamp").friendlyName()).isEqualTo("Lamp");
        assertThat(named("Battery").of(BULB).friendlyName()).isEqualTo("Bulb Battery");
        assertThat(named("").of(BULB).friendlyName()).isEqualTo("Bulb");
        assertThat(named("").friendlyName()).isEmpty();
    }

    @Test
    void each_changesOneThingOnly() {
        var all = named("Lamp")
                .id("u1")
                .suggest("lamp")
                .of(BULB)
                .icon("mdi:lamp")
                .in(Category.CONFIG)
                .polled(Duration.ofSeconds(5))
                .withoutConfirmation();
        assertThat(all)
                .isEqualTo(new EntityDescription(
                        "Lamp",
                        Optional.of("u1"),
                        Optional.of("lamp"),
                        Optional.of(BULB),
                        Optional.of("mdi:lamp"),
                        Optional.of(Category.CONFIG),
                        Optional.of(Duration.ofSeconds(5)),
                        true));
    }
}
