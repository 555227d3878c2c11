package org.hob.core.entity;

import java.util.Map;
import java.util.Optional;
import org.hob.core.state.Attributes;
import org.hob.entity.Entity;
import org.jspecify.annotations.Nullable;

/**
 * What an entity's state is made of besides its text.
 *
 * @param entity what it can do and is called
 * @param model what derives from its domain
 * @param said what it said last; null if it has said nothing or is out of reach
 */
record Shown(Entity<?> entity, DomainModel model, @Nullable Record said) implements Attributes {

    @Override
    public Map<String, Object> make() {
        return model.attributes(entity.description(), entity.traits(), said);
    }

    @Override
    public boolean isSameAs(@Nullable Attributes before) {
        return before instanceof Shown other
                && other.entity == entity
                && (said == null ? other.said == null : said.equals(other.said));
    }

    @Override
    public Optional<Record> reading() {
        return Optional.ofNullable(said);
    }
}
