package org.hob.template.python;

/** Text that is HTML already: what is added to it is escaped. */
public record Markup(String text) {

    /** Returns the text as HTML; what is HTML already stays. */
    public static Markup escape(Object value) {
        return value instanceof Markup done ? done : new Markup(escaped(Repr.text(value)));
    }

    /** Returns a text with what HTML reads otherwise replaced. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace(">", "&gt;")
                .replace("<", "&lt;")
                .replace("'", "&#39;")
                .replace("\"", "&#34;");
    }

    @Override
    public String toString() {
        return text;
    }
}
