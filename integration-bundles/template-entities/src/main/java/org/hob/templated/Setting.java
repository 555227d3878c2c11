package org.hob.templated;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hob.home.Home;
import org.hob.template.Templates;
import org.jspecify.annotations.Nullable;

/**
 * Where an entity is computed.
 *
 * @param home ends with its block
 * @param block what its block says for all
 * @param variables adds what the block says that its templates see, computed each time
 * @param reaction the triggers by which it is computed; else it is whenever something changes
 */
record Setting(
        Home home,
        Templates templates,
        Kept kept,
        Whole block,
        UnaryOperator<Map<String, @Nullable Object>> variables,
        Optional<Reaction> reaction) {

    /**
     * What a block says for all of its entities.
     *
     * @param uniqueId what their own ids begin with
     * @param name what its only entity is called, as who uses a blueprint says it
     * @param isOfOne whether there is one entity only
     */
    record Whole(Optional<String> uniqueId, Optional<String> name, boolean isOfOne) {

        static final Whole NOTHING = new Whole(Optional.empty(), Optional.empty(), false);
    }

    /** Returns the whole id of an entity, if it has one; the only one of a block may go by that of the block. */
    Optional<String> unique(@Nullable String own) {
        if (own != null) return block.uniqueId.map(whole -> whole + '-' + own).or(() -> Optional.of(own));
        return block.isOfOne ? block.uniqueId : Optional.empty();
    }

    /** Returns what the block calls its only entity. */
    Optional<String> called() {
        return block.isOfOne ? block.name : Optional.empty();
    }
}
