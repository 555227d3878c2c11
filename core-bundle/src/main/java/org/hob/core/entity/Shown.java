package org.hob.core.entity;

import java.util.Map;
import java.util.Optional;
import org.hob.core.state.Attributes;
import org.hob.entity.EntityDescription;
import org.jspecify.annotations.Nullable;

/**
 * What an entity's state is made of besides its text. It does not hold the entity: a state may be kept by others when that has gone.
 *
 * @param description what it is called
 * @param traits what it can do
 * @param model what derives from its domain
 * @param said what it said last, as its model keeps it; null if it has said nothing or is out of reach
 * @param more what it said that is not of its domain
 */
record Shown(
        EntityDescription description,
        Record traits,
        DomainModel model,
        @Nullable Record said,
        Map<String, Object> more)
        implements Attributes {

    @Override
    public Map<String, Object> make() {
        return model.attributes(description, traits, given(), more);
    }

    /** What it can do is compared by whoever says so ({@link org.hob.entity.Entity}), for anybody may have written it. */
    @Override
    public boolean isSameAs(@Nullable Attributes before) {
        return before instanceof Shown other
                && other.description == description
                && other.traits == traits
                && (said == null ? other.said == null : said.equals(other.said))
                && more.equals(other.more);
    }

    @Override
    public Optional<Record> reading() {
        return Optional.ofNullable(given());
    }

    private @Nullable Record given() {
        return said == null ? null : DomainModel.given(said);
    }
}
