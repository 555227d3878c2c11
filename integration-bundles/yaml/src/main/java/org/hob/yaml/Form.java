package org.hob.yaml;

/** What stands under the key of a section, and so how several files are put together. */
public enum Form {

    /** A list of entries; a single entry counts as a list of one. Files are read one after the other. The section is given a {@link Sequence}. */
    LIST,

    /** Entries under keys of their own; a key in two files is a mistake. The section is given a {@link Mapping}. */
    KEYED,

    /** One thing's settings. A key set in two files is a mistake, mappings under the same key are put together. The section is given a {@link Mapping}. */
    SETTINGS
}
