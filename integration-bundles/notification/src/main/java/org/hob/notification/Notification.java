package org.hob.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * A note for people that stays until somebody dismisses it.
 *
 * @param id tells it from others; another with the same id takes its place
 * @param title what it is about
 * @param message what it says, in Markdown
 * @param created when it was made
 */
public record Notification(String id, Optional<String> title, String message, Instant created) {}
