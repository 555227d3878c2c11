/**
 * The loop: who holds the turn, in which order, on which thread, and who takes it away.
 *
 * <p>Read {@link org.hob.core.job.Turn}, {@link org.hob.core.job.Lease}, {@link org.hob.core.job.Lane}, {@link org.hob.core.job.Server}, {@link
 * org.hob.core.job.Watchdog}. The first page of {@code docs/threads.md} explains them together, the rest of it argues that they hold.
 */
@NullMarked
package org.hob.core.job;

import org.jspecify.annotations.NullMarked;
