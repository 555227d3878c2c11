package org.hob.core.entity;

/** What was said last while the lane was full. */
record Newest(String text, Record reading) {}
