/**
 * Jobs: what runs, how it runs, and how one waits for it.
 *
 * <h2>Starting points</h2>
 *
 * {@link org.hob.job.Callback}, {@link org.hob.job.Coroutine}, {@link org.hob.job.EventLoop}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.hob.job;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
