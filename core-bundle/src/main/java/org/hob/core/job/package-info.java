/**
 * The loop: who holds the turn, in which order, on which thread, and who takes it away.
 *
 * <p>Read {@link org.hob.core.job.Turn}, {@link org.hob.core.job.Lane}, {@link org.hob.core.job.Server}, {@link org.hob.core.job.Watchdog}; the
 * argument for all of them is in {@code docs/threads.md}.
 */
@NullMarked
package org.hob.core.job;

import org.jspecify.annotations.NullMarked;
