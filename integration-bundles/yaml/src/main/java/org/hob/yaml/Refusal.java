package org.hob.yaml;

/** A message in the form {@code name: value (expected: …)}, taken apart. */
record Refusal(String message, String expected) {

    private static final String EXPECTED = "(expected: ";

    /** Takes apart what an exception says; what says nothing of an expectation gets that one. */
    static Refusal of(RuntimeException e, String otherwise) {
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        int start = text.lastIndexOf(EXPECTED);
        if (start < 0 || !text.endsWith(")")) return new Refusal(text, otherwise);
        return new Refusal(
                text.substring(0, start).strip(), text.substring(start + EXPECTED.length(), text.length() - 1));
    }
}
