package org.hob.core.state;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known besides the text of a state: made into a map when somebody asks. */
public interface Attributes {

    /** Returns them in Home Assistant's names and forms, unmodifiable. Turn: runs right here. */
    Map<String, Object> make();

    /** Returns whether they are the same as those. Turn: held; nothing foreign may be called. */
    boolean isSameAs(@Nullable Attributes before);

    /** Returns the reading they come from, if there is one. */
    default Optional<Record> reading() {
        return Optional.empty();
    }

    /** Returns those of a state without an entity. */
    static Attributes of(Map<String, Object> values) {
        return new Plain(values);
    }

    /** Values as they were given. */
    record Plain(Map<String, Object> make) implements Attributes {

        @Override
        public boolean isSameAs(@Nullable Attributes before) {
            return before instanceof Plain other && make.equals(other.make);
        }
    }
}
