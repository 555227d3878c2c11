package org.hob.core.home;

/** What is loaded when somebody asks for the name of an event within. */
final class LateHolder {

    record Pressed(int times) {}

    private LateHolder() {}
}
