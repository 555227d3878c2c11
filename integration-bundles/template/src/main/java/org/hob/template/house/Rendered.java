package org.hob.template.house;

import java.util.Optional;
import org.hob.template.Asked;
import org.hob.template.Rendering;
import org.hob.template.TemplateException;
import org.hob.template.python.Given;
import org.hob.template.python.Literals;
import org.jspecify.annotations.Nullable;

/** What became of a template: a text, or why there is none. */
record Rendered(String text, @Nullable TemplateException why, Asked asked) implements Rendering {

    @Override
    public @Nullable Object value() {
        return why == null ? Given.back(Literals.meant(text)) : null;
    }

    @Override
    public Optional<TemplateException> failure() {
        return Optional.ofNullable(why);
    }

    /** Returns whether both say the same. */
    boolean isSame(Rendered other) {
        if (why == null || other.why == null) return why == other.why && text.equals(other.text);
        return String.valueOf(why.getMessage()).equals(other.why.getMessage());
    }
}
