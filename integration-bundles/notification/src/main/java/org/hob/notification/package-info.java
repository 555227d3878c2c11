/**
 * Notes for people, under Home Assistant's {@code persistent_notification}: who wants to know of them, and how they are made.
 *
 * <h2>Starting points</h2>
 *
 * {@link org.hob.notification.Notifications}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.hob.notification;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
