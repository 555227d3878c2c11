package org.hob.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.hob.state.EntityId;
import org.junit.jupiter.api.Test;

/** Ids for many things that are called alike. */
final class FreeIdsTest {

    private final Set<EntityId> taken = new HashSet<>();
    private int asked;

    private final FreeIds ids = new FreeIds(id -> {
        asked++;
        return taken.contains(id);
    });

    private String take(String slug) {
        var id = ids.of("light", slug);
        assertThat(taken.add(id)).isTrue();
        return id.object();
    }

    private void release(String object) {
        var id = new EntityId("light", object);
        taken.remove(id);
        ids.released(id);
    }

    @Test
    void of_countsFromTwo() {
        assertThat(take("kuche")).isEqualTo("kuche");
        assertThat(take("kuche")).isEqualTo("kuche_2");
        assertThat(take("kuche")).isEqualTo("kuche_3");
    }

    @Test
    void of_takesTheLowestThatIsFree() {
        for (int n = 0; n < 6; n++) take("lamp");
        release("lamp_5");
        release("lamp_3");
        assertThat(take("lamp")).isEqualTo("lamp_3");
        assertThat(take("lamp")).isEqualTo("lamp_5");
        release("lamp_2");
        release("lamp");
        assertThat(take("lamp")).isEqualTo("lamp");
        assertThat(take("lamp")).isEqualTo("lamp_2");
        assertThat(take("lamp")).isEqualTo("lamp_7");
    }

    @Test
    void of_aNameWithANumber_isANameOfItsOwn() {
        assertThat(take("lamp_2")).isEqualTo("lamp_2");
        for (int n = 0; n < 3; n++) take("lamp");
        assertThat(taken).contains(new EntityId("light", "lamp_4"));
        assertThat(take("lamp_2")).isEqualTo("lamp_2_2");
        release("lamp_2");
        assertThat(take("lamp")).isEqualTo("lamp_2");
    }

    @Test
    void of_anything_isTheLowestThatIsFree() {
        var random = new Random(1);
        var slugs = new String[] {"lamp", "lamp_2", "lamp_2_3", "x_09", "a_".repeat(124) + "b"};
        for (int step = 0; step < 5_000; step++) {
            if (random.nextInt(5) < 2 && !taken.isEmpty()) {
                release(taken.stream()
                        .skip(random.nextInt(taken.size()))
                        .findFirst()
                        .orElseThrow()
                        .object());
                continue;
            }
            var slug = slugs[random.nextInt(slugs.length)];
            int number = 1;
            while (taken.contains(Slug.numbered("light", slug, number))) number++;
            assertThat(take(slug))
                    .isEqualTo(Slug.numbered("light", slug, number).object());
        }
    }

    @Test
    void of_amongThousands_asksForAFew() {
        for (int n = 0; n < 5_000; n++) take("unknown");
        assertThat(asked).isLessThan(5_000 * 3);
        release("unknown_17");
        asked = 0;
        assertThat(take("unknown")).isEqualTo("unknown_17");
        assertThat(asked).isLessThan(3);
    }

    @Test
    void of_cutsWhatIsTooLong() {
        var slug = Slug.of("a ".repeat(200));
        var first = ids.of("binary_sensor", slug);
        taken.add(first);
        var second = ids.of("binary_sensor", slug);
        assertThat(first.toString()).hasSizeBetween(254, 255).endsWith("_a");
        assertThat(second.toString()).hasSizeBetween(253, 255).endsWith("_a_2");
    }
}
